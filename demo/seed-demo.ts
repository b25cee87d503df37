/**
 * The synthetic caseload, made as people and the clockwork would have made it: through the flow's own commands, at moved-back
 * times, in the order of time. Nothing is written past the rules, so every invariant holds and the export can be verified.
 */
import type { EpochMs } from '../domain/calendar/clock.ts';
import type { HandoverPolicy } from '../domain/handover/policy.ts';
import type { Principal } from '../domain/handover/view-types.ts';
import { createCore } from '../flow/create-core.ts';
import { createFlow } from '../flow/create-flow.ts';
import type { Stepping } from '../flow/step.ts';
import { inboxOnly } from '../notify/notice.ts';
import type { Store } from '../store/port.ts';
import type { Ledger, Vault } from '../vault/port.ts';
import { happen } from './happen.ts';
import { type District, plan } from './plan.ts';
import { principals } from './principals.ts';
import { seedClock } from './seed-clock.ts';
import { beginSeed, endSeed } from './seed-note.ts';

export interface SeedDemo {
  readonly store: Store;
  readonly vault: Vault;
  readonly ledger: Ledger;
  readonly policy: HandoverPolicy;
  readonly workers: Stepping['workers'];
  readonly salt: () => string;
  readonly report: Stepping['report'];
  readonly district: District;
  /** Demo sign-ins; one of them is the coordination. */
  readonly users: readonly Principal[];
  /** Without waiting for the disk at each command: store and vault in one batch. */
  readonly batch: <T>(work: () => Promise<T>) => Promise<T>;
  /** The demo's present: everything happens before it. */
  readonly now: EpochMs;
  readonly seed?: number;
  readonly progress?: (steps: number) => void;
}

/** `handovers` planned, `steps` taken by people and clockwork; `already`: an earlier start has made it, nothing was done. */
export type Seeded =
  | { readonly already: true }
  | { readonly already: false; readonly handovers: number; readonly steps: number; readonly ms: number };

/** Before the engine starts. Repeats what a kill interrupted: same plan, same keys, so nothing is doubled. */
export async function seedDemo(demo: SeedDemo): Promise<Seeded> {
  const begun = performance.now();
  const note = await beginSeed(demo.store, { seed: demo.seed ?? DEFAULT_SEED, now: demo.now });
  if (note.done) return { already: true };
  const { policy, district, users, progress } = demo;
  const clock = seedClock(note.now);
  const core: Stepping = {
    ...createCore({ ...demo, clock, nudge: () => undefined }),
    notifier: inboxOnly,
    workers: demo.workers,
    coordination: null,
  };
  const flow = createFlow({ core, readiness: () => Promise.resolve([]) });
  const planned = plan({ seed: note.seed, today: core.today(), policy, district });
  const stage = { core, flow, clock, who: principals(users), seed: note.seed, now: note.now, progress };
  const steps = await demo.batch(() => happen(planned, stage));
  await endSeed(demo.store, note);
  return { already: false, handovers: planned.length, steps, ms: Math.round(performance.now() - begun) };
}

const DEFAULT_SEED = 2026;
