import { getHolidays } from 'feiertagejs';
import { Temporal } from 'temporal-polyfill';
import { PlainDate } from '../journal/id.ts';

/** One year of working days, computed once: lists ask thousands of times. */
export interface Year {
  /** Monday to Friday without the holidays of North Rhine-Westphalia, ascending. */
  readonly workingDays: readonly PlainDate[];
  /** For every day of the year: how many of `workingDays` lie on or before it. */
  readonly upTo: ReadonlyMap<PlainDate, number>;
}

const years = new Map<number, Year>();

/** Throws RangeError outside 1990 to 2999: the holidays are those of the Feiertagsgesetz NW since German unity. */
export function yearOf(year: number): Year {
  const known = years.get(year);
  if (known !== undefined) return known;
  if (year < 1990 || year > 2999) throw new RangeError(`no working days known for the year ${String(year)}`);
  const built = build(year);
  years.set(year, built);
  return built;
}

function build(year: number): Year {
  const holidays = new Set(getHolidays(year, 'NW').map((holiday) => holiday.dateString));
  const workingDays: PlainDate[] = [];
  const upTo = new Map<PlainDate, number>();
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  for (let n = 0; n < first.daysInYear; n++) {
    const date = first.add({ days: n });
    const day = PlainDate.parse(date.toString());
    if (date.dayOfWeek <= 5 && !holidays.has(day)) workingDays.push(day);
    upTo.set(day, workingDays.length);
  }
  return { workingDays, upTo };
}
