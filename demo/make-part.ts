import { createCore } from '../flow/create-core.ts';
import { createFlow } from '../flow/create-flow.ts';
import type { Stepping } from '../flow/step.ts';
import { inboxOnly } from '../notify/notice.ts';
import { happen } from './happen.ts';
import type { PlannedHandover } from './plan.ts';
import { principals } from './principals.ts';
import { seedClock } from './seed-clock.ts';
import type { Made, SeedDemo } from './seed-demo.ts';
import type { SeedNote } from './seed-note.ts';
import { seedingStore } from './seeding-store.ts';
import { seedingVault } from './seeding-vault.ts';

/** Some of the planned handovers, on a flow of their own whose clock can be set. `first`: in the same batch, before them. */
export async function makePart(
  demo: SeedDemo,
  planned: readonly PlannedHandover[],
  { now }: SeedNote,
  giveWay: (() => Promise<void>) | null,
  first: () => Promise<void> = () => Promise.resolve(),
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
  const steps = await demo.batch(async () => {
    await first();
    const taken = await happen(planned, { core, flow, clock, who: principals(demo.users), now, giveWay });
    await flush();
    return taken;
  });
  return { handovers: planned.length, steps, ms: Math.round(performance.now() - begun) };
}
