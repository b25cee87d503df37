import type { ActivateJobs, Job } from '../port.ts';
import type { Work } from './advance.ts';
import { node } from './model/model.ts';
import { visibleVariables } from './step/variables.ts';
import type { JobRow } from './tables/jobs.ts';
import type { Waiter, Waiters } from './waiters.ts';

/** Hands out ready jobs, oldest first. */
export function activateJobs(work: Work, request: ActivateJobs): Job[] {
  const deadline = work.now + request.timeout;
  const ready = work.tables.jobs.ready(request.type, request.maxJobs);
  const jobs = ready.map((job) => describe(work, job, deadline));
  for (const job of ready) work.tables.jobs.move(job.key, 'active', job.retries, deadline);
  if (jobs.length > 0) work.dueAt(deadline);
  return jobs;
}

export interface Served {
  readonly waiter: Waiter;
  readonly jobs: readonly Job[];
}

/** Gives the jobs of these types to the long polls that wait for them. */
export function serveWaiters(work: Work, types: Iterable<string>, waiters: Waiters): Served[] {
  const served: Served[] = [];
  for (const type of types) {
    for (const waiter of waiters.inLine(type)) {
      const jobs = activateJobs(work, waiter.request);
      if (jobs.length === 0) break;
      served.push({ waiter, jobs });
    }
  }
  return served;
}

// ---------------------------------------------------------------------------------------------------------------------

function describe({ tables }: Work, job: JobRow, deadline: number): Job {
  const instance = tables.instances.find(job.instance);
  if (instance === null) throw new Error(`job ${job.key} belongs to no instance`);
  const { model, processId, version } = tables.models.get(instance.model);
  const element = node(model, job.element);
  return {
    key: String(job.key),
    type: job.type,
    processId,
    processVersion: version,
    instanceKey: String(job.instance),
    elementId: job.element,
    customHeaders: element.kind === 'serviceTask' ? element.headers : {},
    variables: visibleVariables(instance.state, job.token),
    retries: job.retries,
    deadline,
  };
}
