import type { ActivateJobs, Job } from '../port.ts';
import type { Work } from './advance.ts';
import { node } from './model/model.ts';
import { visibleVariables } from './step/variables.ts';
import type { JobRow } from './tables/jobs.ts';

/** Hands out ready jobs, oldest first. */
export function activateJobs(work: Work, request: ActivateJobs): Job[] {
  const deadline = work.now + request.timeout;
  const ready = work.tables.jobs.ready(request.type, request.maxJobs);
  const jobs = ready.map((job) => describe(work, job, deadline));
  for (const job of ready) work.tables.jobs.move(job.key, 'active', job.retries, deadline);
  if (jobs.length > 0) work.dueAt(deadline);
  return jobs;
}

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
