import { Temporal } from 'temporal-polyfill';
import { type Instant, instant, PlainDate } from '../journal/id.ts';
import type { OfficeCalendar } from './office-calendar.ts';
import { remembered } from './remembered.ts';
import { yearOf } from './year.ts';

const ZONE = 'Europe/Berlin';
const WAKE_AT = Temporal.PlainTime.from('06:00');

/**
 * The office clock in North Rhine-Westphalia. Holidays: § 2 Feiertagsgesetz NW, hence Fronleichnam and Allerheiligen;
 * 24 December, 31 December and Rosenmontag are working days. RangeError outside 1990 to 2999.
 */
export const nrwCalendar: OfficeCalendar = {
  isWorkingDay,
  addWorkingDays,
  workingDaysBetween: (from, to) => (from <= to ? between(from, to) : 0 - between(to, from)),
  nextPresenceDay,
  // German time differs from UTC by whole hours: all of an hour lies on one day.
  dayOf: remembered((at) => at.slice(0, 13), dayOf),
  wakeTime: remembered((day) => day, wakeTime),
};

function isWorkingDay(day: PlainDate): boolean {
  return yearOf(yearIn(day)).workingDays[upTo(day) - 1] === day;
}

function addWorkingDays(day: PlainDate, n: number): PlainDate {
  if (!Number.isInteger(n)) throw new RangeError(`${String(n)} is no number of days`);
  if (n === 0) return day;
  // The first working day after `day` has the place upTo, the first before it the place upTo - 1, or - 2 on a working day.
  const after = n > 0 || !isWorkingDay(day) ? upTo(day) : upTo(day) - 1;
  return workingDayAt(yearIn(day), n > 0 ? after + n - 1 : after + n);
}

/** Counts places from the first working day of `year`, into later and earlier years. */
function workingDayAt(year: number, place: number): PlainDate {
  const { workingDays } = yearOf(year);
  if (place < 0) return workingDayAt(year - 1, place + yearOf(year - 1).workingDays.length);
  const day = workingDays[place];
  return day ?? workingDayAt(year + 1, place - workingDays.length);
}

function between(from: PlainDate, to: PlainDate): number {
  let days = upTo(to) - upTo(from);
  for (let year = yearIn(from); year < yearIn(to); year++) days += yearOf(year).workingDays.length;
  return days;
}

function nextPresenceDay(day: PlainDate, presence: readonly number[]): PlainDate {
  if (presence.length > 0 && !presence.some((weekday) => weekday >= 1 && weekday <= 5)) {
    throw new RangeError('an office must be present on some day from Monday (1) to Friday (5)');
  }
  let next = isWorkingDay(day) ? day : addWorkingDays(day, 1);
  while (presence.length > 0 && !presence.includes(Temporal.PlainDate.from(next).dayOfWeek))
    next = addWorkingDays(next, 1);
  return next;
}

function dayOf(at: Instant): PlainDate {
  return PlainDate.parse(Temporal.Instant.from(at).toZonedDateTimeISO(ZONE).toPlainDate().toString());
}

function wakeTime(day: PlainDate): Instant {
  const wake = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: ZONE, plainTime: WAKE_AT });
  return instant(wake.epochMilliseconds);
}

const yearIn = (day: PlainDate): number => Number(day.slice(0, 4));

function upTo(day: PlainDate): number {
  const places = yearOf(yearIn(day)).upTo.get(day);
  if (places === undefined) throw new RangeError(`${day} is no day`);
  return places;
}
