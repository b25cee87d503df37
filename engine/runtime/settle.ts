import { EngineRejection, type Engine, type Job } from '../port.ts';
import { backOff, type Random } from './back-off.ts';
import type { Outcome } from './outcome.ts';

/** What became of the terminal call. `gone`: the engine had given the job away or ended it; somebody else's answer counts. */
export type Settled = 'done' | 'gone';

const FIRST = 1_000;
const MOST = 5 * 60_000;
/** Backoff grows with the attempts burnt; the models give five. */
const ATTEMPTS = 5;
const MESSAGE_LENGTH = 500;

/** The one terminal call of a job. Rejects with EngineUnavailable only: then the job comes back by its timeout. */
export async function settle(engine: Engine, job: Job, outcome: Outcome, random: Random): Promise<Settled> {
  try {
    await call(engine, job, outcome, random);
    return 'done';
  } catch (error) {
    if (error instanceof EngineRejection && isGone(error)) return 'gone';
    throw error;
  }
}

function call(engine: Engine, job: Job, outcome: Outcome, random: Random): Promise<void> {
  switch (outcome.kind) {
    case 'completed':
      return engine.complete(job.key, outcome.variables);
    case 'bpmnError': {
      const { kind: _kind, ...error } = outcome;
      return engine.throwError(job.key, error);
    }
    case 'retry':
      return engine.fail(job.key, {
        retries: outcome.burn ? job.retries - 1 : job.retries,
        backOff: outcome.backOff ?? backOff(Math.max(0, ATTEMPTS - job.retries), FIRST, MOST, random),
        message: outcome.reason.slice(0, MESSAGE_LENGTH),
      });
    case 'incident':
      return engine.fail(job.key, { retries: 0, backOff: 0, message: outcome.reason.slice(0, MESSAGE_LENGTH) });
    case 'superseded':
      return engine.cancel(job.instanceKey);
    default:
      return outcome satisfies never;
  }
}

const isGone = ({ rejection }: EngineRejection): boolean =>
  rejection === 'NOT_FOUND' || rejection === 'FAILED_PRECONDITION';
