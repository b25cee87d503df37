import type { Engine, Job } from '../../engine/port.ts';

/** An instance has done a job to its end: it acts for this stream and run. */
export interface Acted {
  readonly id: string;
  readonly run: number;
  readonly instance: string;
}

const idOf = ({ variables: { id } }: Job): string => (typeof id === 'string' ? id : '');

/** The same engine; whoever completes a job is told on (I4: at most one instance acts per id and run). */
export function observed(engine: Engine, onActed: (acted: Acted) => void): Engine {
  const handedOut = new Map<string, Job>();
  return {
    ...engine,
    async activate(request) {
      const jobs = await engine.activate(request);
      for (const job of jobs) handedOut.set(job.key, job);
      return jobs;
    },
    async complete(jobKey, variables) {
      const job = handedOut.get(jobKey);
      handedOut.delete(jobKey);
      await engine.complete(jobKey, variables);
      if (job !== undefined) onActed({ id: idOf(job), run: Number(job.variables['run']), instance: job.instanceKey });
    },
  };
}
