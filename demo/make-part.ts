import type { EpochMs } from '../domain/calendar/clock.ts';
import { catchUp } from '../flow/catch-up.ts';
import { createCore } from '../flow/create-core.ts';
import { createFlow } from '../flow/create-flow.ts';
import type { Stepping } from '../flow/step.ts';
import { inboxOnly } from '../notify/notice.ts';
import { happen } from './happen.ts';
import type { PlannedHandover } from './plan.ts';
import { principals } from './principals.ts';
import { seedClock } from './seed-clock.ts';
import type { Made, SeedDemo } from './seed-demo.ts';
import { seedingStore } from './seeding-store.ts';
import { seedingVault } from './seeding-vault.ts';

export interface Part {
  /** The caseload's present. */
  readonly now: EpochMs;
  /** In the same batch, before everything else. */
  readonly first?: () => Promise<void>;
  /** Called after each step. */
  readonly giveWay?: () => Promise<void>;
  /** A kill has left some of it behind: what was recorded but not projected has to be known before anything builds on it. */
  readonly isResumed: boolean;
}

/** Some of the planned handovers, on a flow of their own whose clock can be set. */
export async function makePart(
  demo: SeedDemo,
  planned: readonly PlannedHandover[],
  { now, first, giveWay, isResumed }: Part,
): Promise<Made> {
  const begun = performance.now();
  const clock = seedClock(now);
  const { store, flush } = seedingStore(demo.store);
  const vault = seedingVault(demo.vault);
  const core: Stepping = {
    ...createCore({ ...demo, store, vault, clock, nudge: () => undefined }),
    notifier: inboxOnly,
    workers: demo.workers,
    coordination: null,
  };
  const flow = createFlow({ core, readiness: () => Promise.resolve([]) });
  const written = giveWay === undefined ? demo.alone : demo.batch;
  const steps = await written(async () => {
    await first?.();
    if (isResumed) await catchUp(core);
    const taken = await happen(planned, {
      core,
      flow,
      clock,
      who: principals(demo.users),
      now,
      giveWay: giveWay ?? null,
    });
    await flush();
    return taken;
  });
  return { handovers: planned.length, steps, ms: Math.round(performance.now() - begun) };
}
