import type { Clock } from '../../domain/calendar/clock.ts';

/** The longest sleep: also finds what became due while nobody said so, such as a changed system time. */
const longestSleep = 1_000;

/** Calls `wake` in the next turn of the event loop, when something falls due, and after the clock was moved. */
export function openScheduler(clock: Clock, wake: () => void) {
  let soon: NodeJS.Immediate | null = null;
  let later: NodeJS.Timeout | null = null;

  const now = (): void => {
    soon ??= setImmediate(() => {
      soon = null;
      wake();
    });
  };
  const stopListening = clock.onMoved(now);

  return {
    now,
    /** Replaces the time set before. `pause`: not before the longest sleep, because the last try failed. */
    at(due: number, pause: boolean): void {
      if (later !== null) clearTimeout(later);
      const sleep = pause ? longestSleep : Math.min(Math.max(due - clock.now(), 0), longestSleep);
      later = setTimeout(now, sleep).unref();
    },
    stop(): void {
      stopListening();
      if (soon !== null) clearImmediate(soon);
      if (later !== null) clearTimeout(later);
    },
  };
}
