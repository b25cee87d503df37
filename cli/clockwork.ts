import { hostname } from 'node:os';
import { openLocalEngine } from '../engine/local/open.ts';
import { createDrive, type Drive } from '../flow/drive.ts';
import { mailNotifier } from '../notify/mail.ts';
import { inboxOnly, type Notifier } from '../notify/notice.ts';
import { WORKERS } from '../workers/index.ts';
import { MODEL } from './model.ts';
import type { Opened } from './open.ts';

export interface Clockwork {
  readonly drive: Drive;
  stop(): Promise<void>;
}

/** Engine, mail and everything that goes on by itself; not started yet. */
export async function clockwork({ core, sqlite, clock, log, sealing, config, reference }: Opened): Promise<Clockwork> {
  const engine = openLocalEngine({
    database: sqlite.database,
    clock,
    onError: (error) => log.report({ event: 'engine-fault', error }),
  });
  await engine.deploy([MODEL]);
  log.report({ event: 'model-deployed', process: 'uebergabe' });
  const notifier = notifierFor(config, reference, log);
  const coordination = [...reference.offices.values()].find(({ kind }) => kind === 'koordination')?.id ?? null;
  const drive = createDrive({
    core: { ...core, engine, notifier, workers: WORKERS, coordination },
    sealing,
    worker: hostname(),
    random: Math.random,
    report: (event) => log.report(event),
  });
  return {
    drive,
    async stop() {
      const left = await drive.stop();
      if (left > 0) log.report({ event: 'stopping', count: left });
      await engine.close();
      await notifier.close();
    },
  };
}

function notifierFor(
  { mail, baseUrl }: Opened['config'],
  { offices }: Opened['reference'],
  log: Opened['log'],
): Notifier {
  if (mail === null) return inboxOnly;
  const { auth } = mail;
  return mailNotifier({
    ...mail,
    auth: auth === null ? null : { user: auth.user, pass: auth.pass.revealText() },
    mailboxOf: (office) => offices.get(office)?.mailbox ?? null,
    pageOf: ({ handover }) => `${baseUrl}/ueberleitungen/${handover}`,
    onRefused: ({ handover, to }) => log.report({ event: 'mail-refused', handover, office: to }),
  });
}
