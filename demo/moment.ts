import type { EpochMs } from '../domain/calendar/clock.ts';
import type { OfficeCalendar } from '../domain/calendar/office-calendar.ts';
import type { PlainDate } from '../domain/journal/id.ts';
import { dice } from './random.ts';

const MINUTE = 60_000;
/** Minutes after 06:00, when the working-day clock wakes. */
const OPENS = 120;
const CLOSES = 600;

/** Some time in the office hours of the day `ago` working days before today: the same one again for the same handover. */
export const momentOf = (
  calendar: OfficeCalendar,
  today: PlainDate,
  seed: number,
  number: number,
  ago: number,
): EpochMs =>
  Date.parse(calendar.wakeTime(calendar.addWorkingDays(today, -ago))) +
  dice(seed + number * 1009 + ago).between(OPENS, CLOSES) * MINUTE;
