/**
 * The synthetic caseload, made as people and the clockwork would have made it: through the flow's own commands, at moved-back
 * times. Nothing is written past the rules, so every invariant holds and the export can be verified.
 *
 * In two parts, so that the first page does not wait: first everything in which somebody has a task, before the engine starts;
 * then what is over, beside the work.
 */
import type { EpochMs } from '../domain/calendar/clock.ts';
import type { HandoverPolicy } from '../domain/handover/policy.ts';
import type { Principal } from '../domain/handover/view-types.ts';
import type { Stepping } from '../flow/step.ts';
import type { Store } from '../store/port.ts';
import type { Ledger, Vault } from '../vault/port.ts';
import { claimNumbers } from './claim-numbers.ts';
import { makePart } from './make-part.ts';
import { type District, plan } from './plan.ts';
import { beginSeed, noteSeed } from './seed-note.ts';

export interface SeedDemo {
  readonly store: Store;
  readonly vault: Vault;
  readonly ledger: Ledger;
  readonly policy: HandoverPolicy;
  readonly workers: Stepping['workers'];
  /** 32 random bytes in hex, a new one at every call. */
  readonly salt: () => string;
  readonly report: Stepping['report'];
  readonly district: District;
  /** Demo sign-ins; one of them is the coordination. */
  readonly users: readonly Principal[];
  /** Without waiting for the disk at each command: store and vault in one batch. */
  readonly batch: <T>(work: () => Promise<T>) => Promise<T>;
  /** The same in one transaction, as long as nobody else is there. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  /** The demo's present: everything happens before it. */
  readonly now: EpochMs;
  readonly seed?: number;
  /** Pages are served already: the first part gives way to them too. The engine must not run before it is done. */
  readonly isServing?: boolean;
}

export interface Made {
  readonly handovers: number;
  /** Of people and of the clockwork. */
  readonly steps: number;
  readonly ms: number;
}
export interface Seeded {
  /** `null`: there since an earlier start. */
  readonly tasks: Made | null;
  /** Makes what is over, giving way to everything else after each step. `null`: there already. May be left out or killed. */
  readonly history: (() => Promise<Made>) | null;
}

const DEFAULT_SEED = 2026;

export async function seedDemo(demo: SeedDemo): Promise<Seeded> {
  const { store, policy, district } = demo;
  const { note, isResumed } = await beginSeed(store, { seed: demo.seed ?? DEFAULT_SEED, now: demo.now });
  if (note.stage === 'done') return { tasks: null, history: null };
  const planned = plan({ seed: note.seed, now: note.now, policy, district });
  const isOver = planned.filter(({ isOpen }) => !isOpen);
  const history = async (): Promise<Made> => {
    await noteSeed(store, { ...note, stage: 'history' });
    const made = await makePart(demo, isOver, { now: note.now, giveWay, isResumed: note.stage === 'history' });
    await noteSeed(store, { ...note, stage: 'done' });
    return made;
  };
  if (note.stage === 'tasks') return { tasks: null, history };
  if (note.stage === 'history') {
    // Half-made ones must not be taken for open work by the engine: finished before it starts.
    await history();
    return { tasks: null, history: null };
  }
  const open = planned.filter(({ isOpen }) => isOpen);
  const first = (): Promise<void> => claimNumbers(store, planned);
  const serving = demo.isServing === true ? { giveWay } : {};
  const tasks = await makePart(demo, open, { now: note.now, first, isResumed, ...serving });
  await noteSeed(store, { ...note, stage: 'tasks' });
  return { tasks, history };
}

/** One turn of the event loop: whatever else waits goes first. */
const giveWay = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
