/** The real product without its skins, as main.ts wires it; a build may replace parts of it. */
import { readFileSync } from 'node:fs';
import type { Config } from '../../config/config.ts';
import type { Reference } from '../../config/reference.ts';
import { open, type Opened } from '../../cli/open.ts';
import { openLocalEngine } from '../../engine/local/open.ts';
import { catchUp } from '../../flow/catch-up.ts';
import { createFlow } from '../../flow/create-flow.ts';
import { createDrive, type Drive, type Driving } from '../../flow/drive.ts';
import { replayLedger } from '../../flow/recover.ts';
import type { Notifier } from '../../notify/notice.ts';
import { WORKERS } from '../../workers/index.ts';
import type { Build } from './build.ts';
import { observed, type Acted } from './observed.ts';

export interface Options {
  readonly build: Build;
  /** How many drives work on the one engine: more than one is a mistake of an operator that must harm nobody. */
  readonly drives: number;
  /** Told which instance has done a job. */
  readonly onActed: (acted: Acted) => void;
  /** Where mails go when no mail server is configured. */
  readonly notifier: Notifier;
}
export type Product = Awaited<ReturnType<typeof openProduct>>;

/** Faster than in the field, so that a life of half a second sees all of it. */
const EVERY = { dispatch: 200, watch: 250, sweep: 400, seal: 600 };

/** Data folder, mail server and failpoint are those of the environment. */
export async function openProduct({ build, drives, onActed, notifier }: Options) {
  const driving: Drive[] = [];
  const house = await open({ nudge: () => driving.forEach((drive) => drive.nudge()) });
  const { log, clock, sqlite, config, reference, sealing } = house;
  const store = build.store(sqlite);
  const local = openLocalEngine({
    database: sqlite.database,
    clock,
    onError: (error) => log.report({ event: 'engine-fault', error }),
  });
  const engine = build.engine(observed(local, onActed));
  const core: Driving = {
    ...house.core,
    store,
    engine,
    workers: build.workers(WORKERS),
    coordination: [...reference.offices.values()].find(({ kind }) => kind === 'koordination')?.id ?? null,
    notifier: config.mail === null ? notifier : await smtp(config.mail, config, reference, log),
  };
  for (let n = 1; n <= drives; n++) {
    const worker = `faults-${String(n)}`;
    driving.push(
      createDrive({ core, sealing, worker, random: Math.random, report: (event) => log.report(event), every: EVERY }),
    );
  }
  return {
    core,
    clock,
    sqlite,
    flow: createFlow({ core, readiness: async () => (await driving[0]?.faults()) ?? [] }),
    async start() {
      if (store.readOnlyReason !== null) return;
      await replayLedger(core, 'withdrawals');
      await catchUp(core);
      await engine.deploy([{ name: 'uebergabe.bpmn', xml: readFileSync(MODEL, 'utf8') }]);
      for (const drive of driving) drive.start();
    },
    async close() {
      for (const drive of driving) await drive.stop();
      await engine.close();
      await core.notifier.close();
      await house.close();
    },
  };
}

const MODEL = new URL('../../bpmn/uebergabe/uebergabe.bpmn', import.meta.url);

/** Loaded only where it is needed: half of the children's lives would be spent on it. */
async function smtp(
  mail: NonNullable<Config['mail']>,
  { baseUrl }: Config,
  { offices }: Reference,
  log: Opened['log'],
): Promise<Notifier> {
  const { mailNotifier } = await import('../../notify/mail.ts');
  return mailNotifier({
    ...mail,
    auth: null,
    mailboxOf: (office) => offices.get(office)?.mailbox ?? null,
    pageOf: ({ handover }) => `${baseUrl}/ueberleitungen/${handover}`,
    onRefused: ({ handover, to }) => log.report({ event: 'mail-refused', handover, office: to }),
  });
}
