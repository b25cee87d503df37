import type { Job } from '../port.ts';
import { backOff } from './back-off.ts';
import { pause } from './pause.ts';
import type { RuntimeOptions } from './runtime.ts';

interface Loop extends Required<Pick<RuntimeOptions, 'engine' | 'worker' | 'random' | 'report'>> {
  readonly type: string;
  readonly maxInFlight: number;
  readonly pollTimeout: number;
  readonly jobTimeout: number;
  readonly signal: AbortSignal;
  /** Settles when the job has had its terminal call. Never rejects. */
  readonly take: (job: Job) => Promise<void>;
  readonly heard: () => void;
}

const FIRST = 500;
const MOST = 30_000;

/** Polls until stopped. An unreachable engine slows it down, nothing ends it. */
export async function pollLoop(loop: Loop): Promise<void> {
  const { engine, signal, type } = loop;
  const running = new Set<Promise<void>>();
  let failures = 0;
  while (!signal.aborted) {
    if (running.size >= loop.maxInFlight) await Promise.race(running);
    try {
      const jobs = await engine.activate({
        type,
        worker: loop.worker,
        maxJobs: loop.maxInFlight - running.size,
        timeout: loop.jobTimeout,
        requestTimeout: loop.pollTimeout,
        signal,
      });
      loop.heard();
      if (failures > 0) loop.report({ event: 'poll-recovered', type });
      failures = 0;
      for (const job of jobs) {
        const taken = loop.take(job).finally(() => running.delete(taken));
        running.add(taken);
      }
    } catch (error) {
      // An end of the wait on request is no failure; the loop's condition sees it.
      loop.report({ event: 'poll-failed', type, failures, error });
      await pause(backOff(failures++, FIRST, MOST, loop.random), signal);
    }
  }
}
