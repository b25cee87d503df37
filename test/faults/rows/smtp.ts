import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { HandoverId, OfficeId } from '../../../domain/journal/id.ts';
import { NOTICE_KINDS } from '../../../notify/notice.ts';
import { mailText } from '../../../notify/text.ts';
import { usual } from '../chatter.ts';
import { begin } from '../campaign.ts';
import { live } from '../life.ts';
import type { Mail } from '../protocol.ts';
import type { Part } from '../result.ts';
import type { World } from '../world.ts';
import { endsWell } from './grow.ts';

/** Mails through a real mail server: what it got is what the suite believes, and the canaries are looked for in it. */
export const smtp = (seed: number): Part => ({
  name: 'mail server',
  async run(folder) {
    const world = begin(folder, seed);
    const server = sinkOf(world);
    // Whoever is killed in the midst of a letter hangs up.
    server.on('error', () => undefined);
    const port = await listening(server);
    const env = { SMTP_URL: `smtp://127.0.0.1:${String(port)}`, MAIL_FROM: 'probe@example.org', LOG_LEVEL: 'trace' };
    for (let n = 0; n < LIVES; n++)
      await live(world, { build: 'sound', env, failpoint: null, choose: usual, killAfter: 900, whileStarting: false });
    const well = await endsWell(world, 'mail server: act, then record; no canary in a mail', { build: 'sound', env });
    await new Promise<void>((resolve) => server.close(resolve));
    return [well, { name: 'mail server: mails arrived', wrong: world.mails.length > 0 ? [] : ['not one'] }];
  },
});
const LIVES = 6;

const sinkOf = (world: World): SMTPServer =>
  new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, _session, done) {
      let raw = '';
      stream.setEncoding('utf8').on('data', (text: string) => void (raw += text));
      stream.on('end', () => {
        // Where the examiner looks for canaries.
        appendFileSync(join(world.folder, 'mails.txt'), raw);
        const mail = read(raw);
        if (mail === null) world.wrong.push(`a mail nobody understands: ${raw.slice(0, 300)}`);
        else world.mails.push(mail);
        done();
      });
    },
  });

function listening(server: SMTPServer): Promise<number> {
  return new Promise((resolve) => {
    const socket = server.listen(0, '127.0.0.1', () => {
      const address = socket.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

/** Quoted-printable: soft line breaks and `=3D` are all that matters here. */
const plain = (raw: string): string => raw.replace(/=\r?\n/g, '').replace(/=3D/g, '=');

function read(raw: string): Mail | null {
  const text = plain(raw);
  const id = /^Message-ID: <([0-9a-f]{32})\.[a-z0-9-]+@/im.exec(raw)?.[1];
  const handover = HandoverId.safeParse(/\/ueberleitungen\/(h_[a-z2-7]{26})/.exec(text)?.[1]);
  const to = OfficeId.safeParse(/^To: \w+@([a-z0-9-]+)\.example\.org/im.exec(raw)?.[1]);
  const kind = NOTICE_KINDS.find((one) => text.includes(wordsOf(one)));
  if (id === undefined || !handover.success || !to.success || kind === undefined) return null;
  return { id, kind, handover: handover.data, number: '', to: to.data };
}

/** Words in which the kinds differ and that need no encoding. */
const A_NOTICE = {
  id: '',
  handover: HandoverId.parse(`h_${'a'.repeat(26)}`),
  number: '',
  to: OfficeId.parse('caritas'),
};
const wordsOf = (kind: Mail['kind']): string => ascii(mailText({ ...A_NOTICE, kind }, () => '').text);

function ascii(text: string): string {
  const sentence = text.split('\n')[2] ?? '';
  return sentence.split(/[^\x20-\x7e]/).sort((a, b) => b.length - a.length)[0] ?? sentence;
}
