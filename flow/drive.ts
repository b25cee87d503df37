/** Everything that goes on by itself: dispatcher, job runtime, watch, sweep, checkpoints. Started and stopped together. */
import { JOB_TYPES } from '../bpmn/uebergabe/contract.ts';
import type { Random } from '../engine/runtime/back-off.ts';
import { createRuntime, type RuntimeEvent } from '../engine/runtime/runtime.ts';
import { sweep } from './catch-up.ts';
import { type Dispatching, dispatchPass } from './dispatch.ts';
import { fanOutPending } from './fan-out.ts';
import { createOrphanSearch } from './orphans.ts';
import { repeating } from './repeat.ts';
import { seal, type Sealing } from './seal.ts';
import { step, type Stepping } from './step.ts';
import { createWatch } from './watch.ts';

export type Driving = Dispatching & Stepping;

export interface DriveOptions {
  readonly core: Driving;
  readonly sealing: Sealing;
  /** Name of this process in the engine. */
  readonly worker: string;
  readonly random: Random;
  readonly report: (event: RuntimeEvent) => void;
  readonly every?: Partial<typeof EVERY>;
}

export interface Drive {
  start(): void;
  nudge(): void;
  /** Drains; answers how many jobs were still running at the end. */
  stop(): Promise<number>;
  /** What is wrong, in one word each. */
  faults(): Promise<readonly string[]>;
}

const EVERY = { dispatch: 1_000, watch: 60_000, sweep: 3_000, seal: 180_000, orphans: 3_600_000 };
const DISPATCH_AT_ONCE = 100;
/** A loop that has not heard from the engine for so long is not alive. */
const SILENT = 60_000;

export function createDrive({ core, sealing, worker, random, report, every = {} }: DriveOptions): Drive {
  const pace = { ...EVERY, ...every };
  const runtime = createRuntime({
    engine: core.engine,
    worker,
    types: JOB_TYPES,
    handle: (job) => step(core, job),
    now: () => Date.parse(core.now()),
    random,
    report,
  });
  const watch = createWatch(core);
  const dispatcher = repeating('dispatch', pace.dispatch, () => dispatchPass(core, DISPATCH_AT_ONCE), core.report);
  const loops = [
    dispatcher,
    repeating('watch', pace.watch, () => watch.pass(), core.report),
    repeating('sweep', pace.sweep, () => Promise.all([sweep(core), fanOutPending(core)]), core.report),
    repeating('orphans', pace.orphans, createOrphanSearch(core), core.report),
    repeating('seal', pace.seal, () => seal(core, sealing), core.report),
  ];
  return {
    start() {
      for (const loop of loops) loop.start();
      runtime.start();
    },
    nudge: () => dispatcher.nudge(),
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
      const left = await runtime.stop();
      // The copy outside should bear witness to all there is.
      await seal(core, sealing).catch((error: unknown) => core.report({ event: 'pass-failed', pass: 'seal', error }));
      return left;
    },
    async faults() {
      const { reachable } = await core.engine.health();
      const isDead = !reachable || dispatcher.isCutOff() || runtime.pollAge() > SILENT;
      return [...(core.store.readOnlyReason === null ? [] : ['read-only']), ...(isDead ? ['engine'] : [])];
    },
  };
}
