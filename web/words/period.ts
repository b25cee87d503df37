/** Working-day counts in words. One calendar for all: the policy's. */
import type { OfficeCalendar } from '../../domain/calendar/office-calendar.ts';
import type { Instant, PlainDate } from '../../domain/journal/id.ts';
import { count } from './number.ts';

export type Urgency = 'over' | 'soon' | 'later';
export interface Remaining {
  readonly urgency: Urgency;
  readonly text: string;
}
/** Up to here a deadline counts as near. */
export const SOON_WORKING_DAYS = 3;

export const workingDays = (n: number): string => count(n, 'Arbeitstag', 'Arbeitstage');
const workingDaysDative = (n: number): string => count(n, 'Arbeitstag', 'Arbeitstagen');

/** `noch 5 Arbeitstage`, `heute fällig`, `3 Arbeitstage überfällig`. */
export function remaining(calendar: OfficeCalendar, today: PlainDate, due: PlainDate): Remaining {
  if (due === today) return { urgency: 'soon', text: 'heute fällig' };
  if (due < today) {
    const days = calendar.workingDaysBetween(due, today);
    return { urgency: 'over', text: days === 0 ? 'überfällig' : `${workingDays(days)} überfällig` };
  }
  const days = calendar.workingDaysBetween(today, due);
  return { urgency: days <= SOON_WORKING_DAYS ? 'soon' : 'later', text: `noch ${workingDays(days)}` };
}

/** `seit 13 Arbeitstagen`, `seit heute`. */
export function since(calendar: OfficeCalendar, today: PlainDate, at: Instant): string {
  const days = calendar.workingDaysBetween(calendar.dayOf(at), today);
  return days < 1 ? 'seit heute' : `seit ${workingDaysDative(days)}`;
}
