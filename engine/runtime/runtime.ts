/**
 * Job runtime on the Engine port, for any adapter. One loop per job type with a long poll; at most `maxInFlight` jobs of a
 * type at once. Our own, because the packaged workers burn retries without back-off and lose jobs at shutdown
 * (research/camunda.md 1.5).
 */
import type { Engine, Job } from '../port.ts';
import type { Random } from './back-off.ts';
import { attempt } from './attempt.ts';
import { pollLoop } from './poll-loop.ts';
import type { Outcome } from './outcome.ts';

export interface RuntimeOptions {
  readonly engine: Engine;
  /** Name of this process, as operators see it. */
  readonly worker: string;
  readonly types: readonly string[];
  /** Never throws for an expected fault; a throw is a bug and becomes an incident. */
  readonly handle: (job: Job, signal: AbortSignal) => Promise<Outcome>;
  /** Epoch milliseconds on the clock by which the engine sets deadlines. */
  readonly now: () => number;
  readonly random: Random;
  readonly report: (event: RuntimeEvent) => void;
  readonly maxInFlight?: number;
  /** Milliseconds a job is ours. */
  readonly jobTimeout?: number;
  /** Milliseconds a poll waits for a first job. */
  readonly pollTimeout?: number;
}

/** For the log; carries ids only. */
export type RuntimeEvent =
  | { readonly event: 'poll-failed'; readonly type: string; readonly failures: number; readonly error: unknown }
  | { readonly event: 'poll-recovered'; readonly type: string }
  | { readonly event: 'job-done'; readonly job: Job; readonly outcome: Outcome; readonly settled: 'done' | 'gone' }
  | { readonly event: 'job-late'; readonly job: Job }
  | { readonly event: 'job-crashed'; readonly job: Job; readonly error: unknown }
  | { readonly event: 'settle-failed'; readonly job: Job; readonly error: unknown };

export interface Runtime {
  start(): void;
  /** Takes no more jobs, lets those in flight end, gives late ones back. Answers how many were still running at the end. */
  stop(graceMs?: number): Promise<number>;
  /** Milliseconds (real time) since the slowest loop last heard from the engine: a sign of life for readiness. */
  pollAge(): number;
}

export function createRuntime(options: RuntimeOptions): Runtime {
  const { types, maxInFlight = 8, pollTimeout = 10_000, jobTimeout = 60_000 } = options;
  const stopping = new AbortController();
  const inFlight = new Set<Promise<void>>();
  const heard = new Map<string, number>();
  let loops: readonly Promise<void>[] = [];

  const take = (job: Job): Promise<void> => {
    const running = attempt(options, job, stopping.signal).finally(() => inFlight.delete(running));
    inFlight.add(running);
    return running;
  };
  const startLoop = (type: string): Promise<void> =>
    pollLoop({
      ...options,
      type,
      maxInFlight,
      pollTimeout,
      jobTimeout,
      signal: stopping.signal,
      take,
      heard: () => heard.set(type, performance.now()),
    });

  return {
    start() {
      for (const type of types) heard.set(type, performance.now());
      loops = types.map(startLoop);
    },
    async stop(graceMs = 10_000) {
      stopping.abort();
      const drained = Promise.all(loops).then(() => Promise.all(inFlight));
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise((resolve) => (timer = setTimeout(resolve, graceMs)));
      await Promise.race([drained, patience]);
      clearTimeout(timer);
      return inFlight.size;
    },
    pollAge: () => Math.max(0, ...[...heard.values()].map((at) => performance.now() - at)),
  };
}
