import type { Clock } from '../../domain/calendar/clock.ts';

/** The longest sleep: also finds what became due while nobody said so, such as a changed system time. */
const longestSleep = 1_000;

export interface Scheduler {
  /** In the next turn of the event loop. */
  now(): void;
  /** Replaces the time set before. `pause`: the last try failed, so not before the longest sleep. */
  at(due: number, pause: boolean): void;
  stop(): void;
}

/** Calls `wake` when told, when something falls due, and after the clock was moved. */
export function openScheduler(clock: Clock, wake: () => void): Scheduler {
  let soon: NodeJS.Immediate | null = null;
  let later: NodeJS.Timeout | null = null;
  let stopped = false;

  function now(): void {
    if (stopped) return;
    soon ??= setImmediate(() => {
      soon = null;
      wake();
    });
  }
  const stopListening = clock.onMoved(now);

  return {
    now,
    at(due, pause) {
      if (later !== null) clearTimeout(later);
      if (stopped) return;
      const sleep = pause ? longestSleep : Math.min(Math.max(due - clock.now(), 0), longestSleep);
      if (sleep === 0) now();
      else later = setTimeout(now, sleep).unref();
    },
    stop() {
      stopped = true;
      stopListening();
      if (soon !== null) clearImmediate(soon);
      if (later !== null) clearTimeout(later);
    },
  };
}
