/** The whole house in one process, as main.ts builds it, on a clock that only tests move. Nothing is a mock but the mail. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JOB_TYPES } from '../../bpmn/uebergabe/contract.ts';
import { handoverPolicy } from '../../config/policy.ts';
import { loadReference } from '../../config/reference.ts';
import { nrwCalendar } from '../../domain/calendar/nrw.ts';
import type { HandoverRow } from '../../domain/handover/row.ts';
import { type HandoverId, OfficeId } from '../../domain/journal/id.ts';
import { openLocalEngine } from '../../engine/local/open.ts';
import type { Engine } from '../../engine/port.ts';
import type { Outcome } from '../../engine/runtime/outcome.ts';
import { settle } from '../../engine/runtime/settle.ts';
import { openClock } from '../../flow/clock.ts';
import { createCore } from '../../flow/create-core.ts';
import { createFlow } from '../../flow/create-flow.ts';
import { dispatchPass } from '../../flow/dispatch.ts';
import type { Driving } from '../../flow/drive.ts';
import type { At } from '../../flow/failpoint.ts';
import type { FlowEvent } from '../../flow/report.ts';
import { step } from '../../flow/step.ts';
import type { Channel, Notice } from '../../notify/notice.ts';
import type { ClockworkRow } from '../../store/port.ts';
import { openSqlite } from '../../store/sqlite/open.ts';
import { openLedger } from '../../vault/ledger.ts';
import type { Sheet } from '../../vault/port.ts';
import { openVault } from '../../vault/sqlite/open.ts';
import { WORKERS } from '../../workers/index.ts';

export const MODEL = readFileSync(new URL('../../bpmn/uebergabe/uebergabe.bpmn', import.meta.url), 'utf8');
/** Monday, 23.11.2026, 09:00 in Germany. */
export const MONDAY = Date.parse('2026-11-23T08:00:00.000Z');

export const reference = (() => {
  const loaded = loadReference();
  if (!loaded.ok) throw new Error(loaded.faults.join('\n'));
  return loaded.reference;
})();
export const policy = handoverPolicy(reference, nrwCalendar);

export interface HouseOptions {
  readonly dir?: string;
  readonly at?: At;
  readonly workers?: Partial<typeof WORKERS>;
  readonly send?: (notice: Notice) => Promise<Channel>;
  readonly wrapEngine?: (engine: Engine) => Engine;
  readonly keep?: boolean;
}

export async function openHouse(options: HouseOptions = {}) {
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), 'staffelstab-flow-'));
  const sqlite = openSqlite({ path: join(dir, 'staffelstab.sqlite') });
  const { store } = sqlite;
  const { vault, backupKeysTo } = openVault({
    store: sqlite,
    keysPath: join(dir, 'keys.sqlite'),
    masterKey: Buffer.alloc(32, 7),
  });
  const ledger = await openLedger(join(dir, 'ledger.jsonl'));
  const clock = await openClock(store, () => MONDAY);
  const embedded = openLocalEngine({
    database: sqlite.database,
    clock,
    onError: (error) => {
      throw error;
    },
  });
  const engine = options.wrapEngine?.(embedded) ?? embedded;
  await embedded.deploy([{ name: 'uebergabe.bpmn', xml: MODEL }]);
  const events: FlowEvent[] = [];
  const notices: Notice[] = [];
  const outcomes: { readonly type: string; readonly element: string; readonly outcome: Outcome }[] = [];
  const core: Driving = {
    ...createCore({
      store,
      vault,
      ledger,
      policy,
      clock,
      salt: () => randomBytes(32).toString('hex'),
      report: (event) => void events.push(event),
      nudge: () => undefined,
      ...(options.at === undefined ? {} : { at: options.at }),
    }),
    engine,
    notifier: {
      send: async (notice) => {
        notices.push(notice);
        return options.send === undefined ? 'mail' : options.send(notice);
      },
      close: async () => undefined,
    },
    workers: { ...WORKERS, ...options.workers },
    coordination: OfficeId.parse('kim-koordination-rsk'),
  };
  const flow = createFlow({ core, readiness: async () => [] });

  /** Jobs that are there now, once each. */
  async function work(): Promise<number> {
    let done = 0;
    for (const type of JOB_TYPES) {
      const jobs = await engine.activate({ type, worker: 'test', maxJobs: 50, timeout: 60_000, requestTimeout: 0 });
      for (const job of jobs) {
        const outcome = await step(core, job);
        outcomes.push({ type, element: job.elementId, outcome });
        await settle(engine, job, outcome, () => 0.5);
        done++;
      }
    }
    return done;
  }
  /** The clockwork until it rests: nothing to dispatch, no job to do. */
  async function settled(): Promise<void> {
    for (let round = 0, idle = 0; idle < 2; round++) {
      if (round > 500) throw new Error('the clockwork does not come to rest');
      const done = (await dispatchPass(core, 100)) + (await work());
      idle = done === 0 ? idle + 1 : 0;
    }
  }
  async function moveTo(to: string): Promise<void> {
    await clock.moveTo(Date.parse(to));
    // The engine looks at its timers in a turn of its own.
    await new Promise((resolve) => setTimeout(resolve, 5));
    await settled();
  }
  /** Throws where there is none: a test that means it says so. */
  const rowOf = async (id: HandoverId): Promise<HandoverRow> => present(await store.handover(id));
  const noteOf = async (id: HandoverId): Promise<ClockworkRow> => present(await store.clockwork(id));
  /** What lies in this office's compartment of a handover. */
  async function sentTo(office: OfficeId, id: HandoverId): Promise<Sheet | 'erased' | null> {
    const { state } = await rowOf(id);
    return vault.read({ case: state.case, office, purpose: id }, state.payload);
  }
  async function close(): Promise<void> {
    await embedded.close();
    await ledger.close();
    await vault.close();
    await store.close();
    if (options.keep !== true) rmSync(dir, { recursive: true, force: true });
  }
  return {
    dir,
    sqlite,
    backupKeysTo,
    store,
    vault,
    ledger,
    clock,
    engine,
    core,
    flow,
    events,
    notices,
    outcomes,
    work,
    settled,
    moveTo,
    rowOf,
    noteOf,
    sentTo,
    close,
  };
}
function present<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('not there');
  return value;
}
export type House = Awaited<ReturnType<typeof openHouse>>;
