import type { Engine, Job } from '../../../engine/port.ts';

const keyOf = ({ variables: { key } }: Job): string => (typeof key === 'string' ? key : '');

/** Broken: all instances of a run pass for the same one, so that no claim keeps a second one out. */
export function sameInstanceForAll(engine: Engine): Engine {
  const behind = new Map<string, Set<string>>();
  return {
    ...engine,
    async activate(request) {
      const jobs = await engine.activate(request);
      return jobs.map((job) => {
        const mask = keyOf(job);
        behind.set(mask, (behind.get(mask) ?? new Set()).add(job.instanceKey));
        return { ...job, instanceKey: mask };
      });
    },
    async cancel(mask) {
      for (const instance of behind.get(mask) ?? [mask]) await engine.cancel(instance);
    },
  };
}
