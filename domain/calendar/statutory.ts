/**
 * Periods that a statute sets or an authority sets towards a person: §§ 187 to 193 BGB, taken over by § 31 VwVfG (NRW) and
 * § 26 SGB X. Never paused, never measured in working days; apart from the office clock (product.md rule 8).
 */
import { Temporal } from 'temporal-polyfill';
import { PlainDate } from '../journal/id.ts';
import type { OfficeCalendar } from './office-calendar.ts';

export type Period =
  { readonly days: number } | { readonly weeks: number } | { readonly months: number } | { readonly years: number };

/** § 187 Abs. 1 BGB: an event within the day begins the period. Returns its last day (§ 188), whatever day that is. */
export function lastDay(event: PlainDate, period: Period): PlainDate {
  // 'constrain' is § 188 Abs. 3: where the month lacks the day, its last day counts.
  return day(Temporal.PlainDate.from(event).add(period, { overflow: 'constrain' }));
}

/** § 187 Abs. 2 BGB: the period begins with the beginning of `first` (a residence period, an age). Returns its last day. */
export function lastDayFromStartOf(first: PlainDate, period: Period): PlainDate {
  const start = Temporal.PlainDate.from(first);
  if ('days' in period || 'weeks' in period || start.day === 1) return day(start.add(period).subtract({ days: 1 }));
  // The deciding day is the one before the corresponding number, and only that one may be missing (§ 188 Abs. 2 and 3).
  const month = start.with({ day: 1 }).add(period);
  return day(month.with({ day: start.day - 1 }, { overflow: 'constrain' }));
}

/**
 * § 193 BGB, § 31 Abs. 3 Satz 1 VwVfG, § 26 Abs. 3 Satz 1 SGB X: an end on a Saturday, Sunday or holiday moves to the next
 * working day. Not for the printed end of a residence title, nor for periods of benefits (§ 31 Abs. 4, § 26 Abs. 4).
 */
export const movedToWorkingDay = (end: PlainDate, calendar: OfficeCalendar): PlainDate =>
  calendar.isWorkingDay(end) ? end : calendar.addWorkingDays(end, 1);

/** The day by whose end a person or authority must have acted: a period begun by an event, moved off Saturdays and holidays. */
export const statutoryDeadline = (event: PlainDate, period: Period, calendar: OfficeCalendar): PlainDate =>
  movedToWorkingDay(lastDay(event, period), calendar);

const day = (date: Temporal.PlainDate): PlainDate => PlainDate.parse(date.toString());
