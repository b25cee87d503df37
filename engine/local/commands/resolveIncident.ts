import { EngineRejection } from '../../port.ts';
import { advance, type Work } from '../advance.ts';
import type { Key } from '../step/state.ts';

/** Tries again what failed: the job, if it has retries, or the element. */
export function resolveIncident(work: Work, key: Key): void {
  const incident = work.tables.incidents.find(key);
  if (incident === null) throw new EngineRejection('NOT_FOUND', `no incident ${key}`);
  if (incident.job !== null) readyAgain(work, incident.job);
  advance(work, incident.instance, { do: 'resolveIncident', token: incident.token });
}

function readyAgain(work: Work, key: Key): void {
  const job = work.tables.jobs.find(key);
  if (job === null || job.retries <= 0) throw new EngineRejection('NOT_FOUND', `job ${key} has no retries left`);
  work.tables.jobs.move(key, 'ready', job.retries);
  work.jobReady(job.type);
}
