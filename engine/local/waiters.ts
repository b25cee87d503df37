import type { ActivateJobs, Job } from '../port.ts';

/** A long poll that found no job yet. */
export interface Waiter {
  readonly request: ActivateJobs;
  answer(jobs: readonly Job[]): void;
}

/** Long polls by job type, first come first served. */
export interface Waiters {
  inLine(type: string): readonly Waiter[];
  /** Waits until somebody answers, the request's time is up, or its signal fires. */
  add(request: ActivateJobs, resolve: (jobs: readonly Job[]) => void): void;
  dismissAll(): void;
}

export function openWaiters(): Waiters {
  const byType = new Map<string, Set<Waiter>>();

  function remove(waiter: Waiter): void {
    const waiting = byType.get(waiter.request.type);
    waiting?.delete(waiter);
    if (waiting?.size === 0) byType.delete(waiter.request.type);
  }

  return {
    inLine: (type) => [...(byType.get(type) ?? [])],
    add(request, resolve) {
      const giveUp = (): void => waiter.answer([]);
      const timer = setTimeout(giveUp, request.requestTimeout);
      const waiter: Waiter = {
        request,
        answer(jobs) {
          clearTimeout(timer);
          request.signal?.removeEventListener('abort', giveUp);
          remove(waiter);
          resolve(jobs);
        },
      };
      request.signal?.addEventListener('abort', giveUp, { once: true });
      const waiting = byType.get(request.type) ?? new Set();
      byType.set(request.type, waiting.add(waiter));
    },
    dismissAll() {
      for (const waiting of [...byType.values()]) for (const waiter of [...waiting]) waiter.answer([]);
    },
  };
}
