import type { Clock, EpochMs } from '../domain/calendar/clock.ts';

/** The clock of the past: the seed sets it from step to step, nobody listens. */
export interface SeedClock extends Clock {
  set(now: EpochMs): void;
}

export function seedClock(start: EpochMs): SeedClock {
  let now = start;
  return {
    now: () => now,
    set: (to) => {
      now = to;
    },
    onMoved: () => () => undefined,
  };
}
