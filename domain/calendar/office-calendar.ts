import type { Instant, PlainDate } from '../journal/id.ts';

/** Working days among offices: Monday to Friday without the holidays of North Rhine-Westphalia, Europe/Berlin. */
export interface OfficeCalendar {
  readonly isWorkingDay: (day: PlainDate) => boolean;
  /** The n-th working day after `day` (n ≥ 1), or the n-th before (n ≤ -1); `day` itself never counts. n = 0: `day`. */
  readonly addWorkingDays: (day: PlainDate, n: number) => PlainDate;
  /** Working days d with from < d ≤ to; negative when `to` lies before `from`. */
  readonly workingDaysBetween: (from: PlainDate, to: PlainDate) => number;
  /** `day` itself if it is a working day on which the office is present, else the next such day. Empty presence: every working day. */
  readonly nextPresenceDay: (day: PlainDate, presence: readonly number[]) => PlainDate;
  /** The calendar day in Germany at this instant. */
  readonly dayOf: (instant: Instant) => PlainDate;
  /** 06:00 in Germany on that day: when the clockwork wakes. */
  readonly wakeTime: (day: PlainDate) => Instant;
}
