import type { OfficeCalendar } from '../domain/calendar/office-calendar.ts';
import type { HandoverPolicy } from '../domain/handover/policy.ts';
import type { Reference } from './reference.ts';

/** The district as the rules of a handover see it. */
export const handoverPolicy = (reference: Reference, calendar: OfficeCalendar): HandoverPolicy => ({
  offices: reference.offices,
  occasions: reference.occasions,
  categories: reference.categories,
  statutes: reference.statutes,
  deadlines: reference.deadlines,
  undoMinutes: reference.undoMinutes,
  calendar,
});
