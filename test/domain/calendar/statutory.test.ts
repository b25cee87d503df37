import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { nrwCalendar } from '../../../domain/calendar/nrw.ts';
import { lastDay, lastDayFromStartOf, statutoryDeadline } from '../../../domain/calendar/statutory.ts';
import { PlainDate } from '../../../domain/journal/id.ts';

const d = (text: string): PlainDate => PlainDate.parse(text);

describe('periods begun by an event (§ 187 Abs. 1 BGB)', () => {
  test.each([
    ['§ 188 Abs. 1: days', '2026-11-16', { days: 14 }, '2026-11-30'],
    ['§ 188 Abs. 2: weeks end on the same weekday', '2026-11-16', { weeks: 2 }, '2026-11-30'],
    ['§ 188 Abs. 2: a month ends on the same number', '2026-11-16', { months: 1 }, '2026-12-16'],
    ['§ 188 Abs. 3: 31 January + 1 month', '2026-01-31', { months: 1 }, '2026-02-28'],
    ['§ 188 Abs. 3: 31 January + 1 month, leap year', '2028-01-31', { months: 1 }, '2028-02-29'],
    ['§ 188 Abs. 2: 28 February + 1 month stays on the number', '2026-02-28', { months: 1 }, '2026-03-28'],
    ['§ 188 Abs. 3: 29 February + 1 year', '2028-02-29', { years: 1 }, '2029-02-28'],
    ['§ 188 Abs. 2: 29 February + 4 years', '2028-02-29', { years: 4 }, '2032-02-29'],
    ['§ 75 VwGO: three months from 30 November', '2026-11-30', { months: 3 }, '2027-02-28'],
  ])('%s', (_, event, period, expected) => {
    expect(lastDay(d(event), period)).toBe(expected);
  });
});

describe('periods begun with a day (§ 187 Abs. 2 BGB)', () => {
  test.each([
    ['a month from the 1st is that month', '2026-11-01', { months: 1 }, '2026-11-30'],
    ['a year from 1 March ends on the last of February', '2027-03-01', { years: 1 }, '2028-02-29'],
    ['18 months of a § 104c title from 15 December', '2025-12-15', { months: 18 }, '2027-06-14'],
    ['§ 188 Abs. 3: from 31 January, the 30 February is missing', '2026-01-31', { months: 1 }, '2026-02-28'],
    ['from 31 March the 30 April decides', '2026-03-31', { months: 1 }, '2026-04-30'],
    ['born on 29 February: 18 at the end of 28 February', '2008-02-29', { years: 18 }, '2026-02-28'],
    ['born on 1 March: 18 at the end of 28 February', '2008-03-01', { years: 18 }, '2026-02-28'],
    ['two weeks from a Monday end on a Sunday', '2026-11-16', { weeks: 2 }, '2026-11-29'],
    ['three days count the first', '2026-11-16', { days: 3 }, '2026-11-18'],
  ])('%s', (_, first, period, expected) => {
    expect(lastDayFromStartOf(d(first), period)).toBe(expected);
  });
});

describe('an end on a day without work moves (§ 193 BGB, § 31 Abs. 3 VwVfG, § 26 Abs. 3 SGB X)', () => {
  test.each([
    ['Saturday → Monday', '2026-10-28', { months: 1 }, '2026-11-30'],
    ['Sunday → Monday', '2026-10-29', { months: 1 }, '2026-11-30'],
    ['Karfreitag → Tuesday after Easter', '2026-03-03', { months: 1 }, '2026-04-07'],
    ['Fronleichnam → Friday', '2026-05-21', { weeks: 2 }, '2026-06-05'],
    ['1. Weihnachtstag, Friday → Monday 28', '2026-11-25', { months: 1 }, '2026-12-28'],
    ['Heiligabend stays', '2026-11-24', { months: 1 }, '2026-12-24'],
    ['29 February + 1 year = Wednesday 28 February 2029 stays', '2028-02-29', { years: 1 }, '2029-02-28'],
    [
      '§ 188 Abs. 3 and § 193 together: 31 January 2026 → Saturday 28 February → Monday',
      '2026-01-31',
      { months: 1 },
      '2026-03-02',
    ],
  ])('%s', (_, event, period, expected) => {
    expect(statutoryDeadline(d(event), period, nrwCalendar)).toBe(expected);
  });

  test('a period begun with a day ends no later than one begun by an event on that day, and at most a day earlier or on a month end', () => {
    const day = fc
      .integer({ min: 0, max: 15_000 })
      .map((n) => d(Temporal.PlainDate.from('2000-01-01').add({ days: n }).toString()));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (start, months) => {
        const [event, whole] = [lastDay(start, { months }), lastDayFromStartOf(start, { months })];
        expect(whole <= event).toBe(true);
        expect(Temporal.PlainDate.from(whole).until(event).days).toBeLessThanOrEqual(1);
        const deadline = statutoryDeadline(start, { months }, nrwCalendar);
        expect(deadline >= event && nrwCalendar.isWorkingDay(deadline)).toBe(true);
      }),
    );
  });
});
