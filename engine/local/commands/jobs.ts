import { EngineRejection, type FailJob, type JobError, type Variables } from '../../port.ts';
import { advance, type Work } from '../advance.ts';
import type { Key } from '../step/state.ts';
import type { JobRow } from '../tables/jobs.ts';
import { isVariables } from '../tables/read.ts';

export function completeJob(work: Work, key: Key, variables: Variables): void {
  requireVariables(variables);
  const { instance, token } = openJob(work, key);
  advance(work, instance, { do: 'completeJob', token, variables });
}

export function failJob(work: Work, key: Key, { retries, backOff, variables = {} }: FailJob): void {
  requireVariables(variables);
  const { instance, token, type } = openJob(work, key);
  const exhausted = retries <= 0;
  const { jobs } = work.tables;
  if (exhausted) {
    jobs.move(key, 'failed', 0);
  } else if (backOff > 0) {
    jobs.move(key, 'backoff', retries, work.now + backOff);
    work.dueAt(work.now + backOff);
  } else {
    jobs.move(key, 'ready', retries);
    work.jobReady(type);
  }
  if (exhausted || Object.keys(variables).length > 0) {
    advance(work, instance, { do: 'failJob', token, variables, exhausted });
  }
}

export function throwJobError(work: Work, key: Key, { code, variables = {} }: JobError): void {
  requireVariables(variables);
  const { instance, token, retries } = openJob(work, key);
  const { caught } = advance(work, instance, { do: 'throwError', token, code, variables });
  if (!caught) work.tables.jobs.move(key, 'thrown', retries);
}

export function setJobRetries(work: Work, key: Key, retries: number): void {
  const job = findJob(work, key);
  if (retries < 1) throw new EngineRejection('INVALID_ARGUMENT', 'retries must be positive');
  work.tables.jobs.setRetries(job.key, retries);
}

// ---------------------------------------------------------------------------------------------------------------------

function findJob(work: Work, key: Key): JobRow {
  const job = work.tables.jobs.find(key);
  if (job === null) throw new EngineRejection('NOT_FOUND', `no job ${key}`);
  return job;
}

/** Never activated and timed out jobs may be answered too; failed ones and those with an uncaught error may not. */
function openJob(work: Work, key: Key): JobRow {
  const job = findJob(work, key);
  if (job.state === 'ready' || job.state === 'active') return job;
  throw new EngineRejection('FAILED_PRECONDITION', `job ${key} is ${job.state}`);
}

function requireVariables(variables: Variables): void {
  if (!isVariables(variables)) throw new EngineRejection('INVALID_ARGUMENT', 'variables are not an object');
}
