/** Mail over a real SMTP server: content-free, the same Message-ID for the same notice, faults told apart. */
import { afterEach, expect, test } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { HandoverId, OfficeId } from '../../domain/journal/id.ts';
import { mailNotifier } from '../../notify/mail.ts';
import { inboxOnly, MailUnavailable, type Notice, NOTICE_KINDS } from '../../notify/notice.ts';

const office = OfficeId.parse('cm-windeck');
const notice: Notice = {
  id: 'a'.repeat(32),
  kind: 'arrival',
  handover: HandoverId.parse(`h_${'a'.repeat(26)}`),
  number: 'Ü 2026-00042',
  to: office,
};

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** `refuse`: SMTP code with which the mailbox is answered. */
async function mailServer(refuse: number | null = null) {
  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, callback) {
      callback(refuse === null ? null : Object.assign(new Error('refused'), { responseCode: refuse }));
    },
    onData(stream, _session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        mails.push(Buffer.concat(chunks).toString('utf8'));
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({ close: () => new Promise((resolve) => server.close(() => resolve())) });
  const address = server.server.address();
  return { mails, port: typeof address === 'object' && address !== null ? address.port : 0 };
}

function notifierAt(port: number, mailbox: string | null = 'ueberleitung@cm-windeck.example.org') {
  const refused: Notice[] = [];
  const notifier = mailNotifier({
    host: '127.0.0.1',
    port,
    secure: false,
    auth: null,
    from: 'staffelstab@rhein-sieg.example.org',
    mailboxOf: () => mailbox,
    pageOf: ({ handover }) => `http://localhost:3000/ueberleitungen/${handover}`,
    onRefused: (one) => void refused.push(one),
  });
  open.push(notifier);
  return { notifier, refused };
}

const decoded = (mail: string): string =>
  mail
    .replace(/=\r\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'));

test('number and link, nothing else; the Message-ID follows from the notice', async () => {
  const { mails, port } = await mailServer();
  const { notifier } = notifierAt(port);
  expect([await notifier.send(notice), await notifier.send(notice)]).toEqual(['mail', 'mail']);
  const [first = '', second = ''] = mails;
  expect(decoded(first)).toContain('Nummer: Ü 2026-00042');
  expect(decoded(first)).toContain(`http://localhost:3000/ueberleitungen/${notice.handover}`);
  const id = /^Message-ID:\s+(.*)$/im;
  expect(id.exec(first)?.[1]).toBe(`<${notice.id}.${notice.to}@rhein-sieg.example.org>`);
  expect(id.exec(second)?.[1]).toBe(id.exec(first)?.[1]);
  expect(first).toMatch(/^Auto-Submitted: auto-generated$/im);
});

test.each(NOTICE_KINDS)('%s says nothing about person, office or answer', async (kind) => {
  const { mails, port } = await mailServer();
  await notifierAt(port).notifier.send({ ...notice, kind });
  const body = decoded(mails[0] ?? '')
    .split('\r\n\r\n')
    .slice(1)
    .join('\n');
  expect(body).not.toMatch(/abgelehnt|angenommen|widerruf|einwilligung|ergebnis|termin|windeck/i);
});

test('a mailbox refused for good: inbox only, and the operator is told', async () => {
  const { port } = await mailServer(550);
  const { notifier, refused } = notifierAt(port);
  expect(await notifier.send(notice)).toBe('inbox');
  expect(refused).toEqual([notice]);
});

test('a mailbox that is busy, or no server at all: to be tried again', async () => {
  const { port } = await mailServer(451);
  await expect(notifierAt(port).notifier.send(notice)).rejects.toThrow(MailUnavailable);
  await expect(notifierAt(1).notifier.send(notice)).rejects.toThrow(MailUnavailable);
});

test('no mailbox, or no mail server configured: inbox only', async () => {
  const { mails, port } = await mailServer();
  expect(await notifierAt(port, null).notifier.send(notice)).toBe('inbox');
  expect(await inboxOnly.send(notice)).toBe('inbox');
  expect(mails).toEqual([]);
});
