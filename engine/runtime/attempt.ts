import type { Job } from '../port.ts';
import { incident, retry, type Outcome } from './outcome.ts';
import type { RuntimeOptions } from './runtime.ts';
import { settle } from './settle.ts';

/** The answer must reach the engine before the job is handed out again. */
const MARGIN = 2_000;

/** One job from handing out to its one terminal call. Never rejects. */
export async function attempt(options: RuntimeOptions, job: Job, stopping: AbortSignal): Promise<void> {
  const { engine, random, report } = options;
  const outcome = stopping.aborted ? givenBack : await outcomeOf(options, job);
  try {
    report({ event: 'job-done', job, outcome, settled: await settle(engine, job, outcome, random) });
  } catch (error) {
    report({ event: 'settle-failed', job, error });
  }
}

/** Arrived after the stop: back to the engine at once, the attempt is not counted. */
const givenBack: Outcome = { kind: 'retry', reason: 'worker stopping', burn: false, backOff: 0 };

async function outcomeOf(options: RuntimeOptions, job: Job): Promise<Outcome> {
  const deadline = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Outcome>((resolve) => {
    timer = setTimeout(
      () => {
        options.report({ event: 'job-late', job });
        deadline.abort();
        resolve(retry('took longer than its deadline'));
      },
      Math.max(0, job.deadline - options.now() - MARGIN),
    );
    // A job left behind at the stop must not keep the process.
    timer.unref();
  });
  const handled = options.handle(job, deadline.signal).catch((error: unknown): Outcome => {
    options.report({ event: 'job-crashed', job, error });
    return incident(error instanceof Error ? error.name : 'unknown fault');
  });
  try {
    return await Promise.race([handled, late]);
  } finally {
    clearTimeout(timer);
  }
}
