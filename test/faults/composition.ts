/** The real product without its skins, as main.ts wires it; a build may replace parts of it. */
import type { Config } from '../../config/config.ts';
import type { Reference } from '../../config/reference.ts';
import { MODEL } from '../../cli/model.ts';
import { open, type Opened } from '../../cli/open.ts';
import type { Engine } from '../../engine/port.ts';
import { openLocalEngine } from '../../engine/local/open.ts';
import { catchUp } from '../../flow/catch-up.ts';
import { createFlow } from '../../flow/create-flow.ts';
import type { Core } from '../../flow/core.ts';
import { createDrive, type Driving } from '../../flow/drive.ts';
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
export async function openProduct(options: Options) {
  let clockwork: Clockwork | null = null;
  const house = await open({ nudge: () => clockwork?.nudge() });
  const core: Core = { ...house.core, store: options.build.store(house.sqlite) };
  const { clock, sqlite } = house;
  if (core.store.readOnlyReason === null) clockwork = await wind(house, core, options);
  return {
    core,
    clock,
    sqlite,
    engine: clockwork?.engine ?? null,
    flow: createFlow({ core, readiness: async () => [] }),
    async start() {
      if (clockwork === null) return;
      await replayLedger(core, 'withdrawals');
      await catchUp(core);
      await clockwork.start();
    },
    async close() {
      await clockwork?.stop();
      await house.close();
    },
  };
}

interface Clockwork {
  readonly engine: Engine;
  start(): Promise<void>;
  nudge(): void;
  stop(): Promise<void>;
}

async function wind(house: Opened, core: Core, { build, drives, onActed, notifier }: Options): Promise<Clockwork> {
  const { log, clock, sqlite, config, reference, sealing } = house;
  const local = openLocalEngine({
    database: sqlite.database,
    clock,
    onError: (error) => log.report({ event: 'engine-fault', error }),
  });
  const engine = build.engine(observed(local, onActed));
  const driving: Driving = {
    ...core,
    engine,
    workers: build.workers(WORKERS),
    coordination: [...reference.offices.values()].find(({ kind }) => kind === 'koordination')?.id ?? null,
    notifier: config.mail === null ? notifier : await smtp(config.mail, config, reference, log),
  };
  const report = (event: Parameters<typeof log.report>[0]): void => log.report(event);
  const all = Array.from({ length: drives }, (_, n) =>
    createDrive({ core: driving, sealing, worker: `faults-${String(n)}`, random: Math.random, report, every: EVERY }),
  );
  return {
    engine,
    nudge: () => all.forEach((drive) => drive.nudge()),
    async start() {
      if (!isDeployed(sqlite)) await engine.deploy([MODEL]);
      for (const drive of all) drive.start();
    },
    async stop() {
      for (const drive of all) await drive.stop();
      await engine.close();
      await driving.notifier.close();
    },
  };
}

/** Reading the same model anew is a fifth of a start, and a thousand lives begin here. */
const isDeployed = ({ database }: Opened['sqlite']): boolean =>
  database.prepare('select 1 from engine_models where xml = ?').get(MODEL.xml) !== undefined;

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
