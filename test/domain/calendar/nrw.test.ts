import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { nrwCalendar as calendar } from '../../../domain/calendar/nrw.ts';
import { Instant, PlainDate } from '../../../domain/journal/id.ts';

const d = (text: string): PlainDate => PlainDate.parse(text);
const anyDay = fc
  .integer({ min: 0, max: 20_000 })
  .map((n) => d(Temporal.PlainDate.from('2000-01-01').add({ days: n }).toString()));
const weekday = (day: PlainDate): number => Temporal.PlainDate.from(day).dayOfWeek;

describe('working days in North Rhine-Westphalia (§ 2 Feiertagsgesetz NW)', () => {
  test.each([
    ['2026-01-01', 'Neujahr, Donnerstag'],
    ['2026-04-03', 'Karfreitag'],
    ['2026-04-06', 'Ostermontag'],
    ['2026-05-01', 'Tag der Arbeit, Freitag'],
    ['2026-05-14', 'Christi Himmelfahrt'],
    ['2026-05-25', 'Pfingstmontag'],
    ['2026-06-04', 'Fronleichnam'],
    ['2026-11-01', 'Allerheiligen, Sonntag'],
    ['2027-11-01', 'Allerheiligen, Montag'],
    ['2026-12-25', '1. Weihnachtstag, Freitag'],
    ['2027-03-26', 'Karfreitag 2027'],
    ['2027-05-27', 'Fronleichnam 2027'],
    ['2025-10-03', 'Tag der Deutschen Einheit, Freitag'],
    ['2017-10-31', 'Reformationstag, nur 2017'],
    ['2026-11-21', 'Samstag'],
    ['2026-11-22', 'Sonntag'],
  ])('%s is none: %s', (day) => {
    expect(calendar.isWorkingDay(d(day))).toBe(false);
  });

  test.each([
    ['2026-12-24', 'Heiligabend, Donnerstag'],
    ['2026-12-31', 'Silvester, Donnerstag'],
    ['2026-02-16', 'Rosenmontag'],
    ['2026-01-06', 'Heilige Drei Könige, kein Feiertag in NRW'],
    ['2026-11-18', 'Buß- und Bettag, kein Feiertag in NRW'],
    ['2028-02-29', 'Schalttag, Dienstag'],
  ])('%s is one: %s', (day) => {
    expect(calendar.isWorkingDay(d(day))).toBe(true);
  });
});

describe('adding working days', () => {
  test.each([
    ['2026-11-16', 10, '2026-11-30', 'Antwortfrist: Mo 16.11.2026 + 10 = Mo 30.11.2026'],
    ['2026-11-16', 5, '2026-11-23', 'eilig: Mo 16.11. + 5'],
    ['2026-11-30', -2, '2026-11-26', 'Erinnerung zwei Arbeitstage vor Mo 30.11.'],
    ['2026-11-30', 1, '2026-12-01', 'Koordination am Arbeitstag danach'],
    ['2026-12-23', 3, '2026-12-29', 'über Weihnachten: 24., 28., 29.12.'],
    ['2026-12-31', 1, '2027-01-04', 'Neujahr ist Freitag'],
    ['2027-01-04', -1, '2026-12-31', 'rückwärts über Neujahr'],
    ['2026-06-03', 1, '2026-06-05', 'über Fronleichnam'],
    ['2027-10-29', 1, '2027-11-02', 'über Allerheiligen am Montag'],
    ['2026-04-02', 1, '2026-04-07', 'über Ostern'],
    ['2026-11-21', 1, '2026-11-23', 'von Samstag vorwärts'],
    ['2026-11-21', -1, '2026-11-20', 'von Samstag rückwärts'],
    ['2026-11-21', 0, '2026-11-21', 'nichts dazu'],
  ])('%s %i → %s (%s)', (day, n, expected) => {
    expect(calendar.addWorkingDays(d(day), n)).toBe(expected);
  });

  test('lands on a working day, n apart, and finds back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, n) => {
        fc.pre(n !== 0);
        const there = calendar.addWorkingDays(day, n);
        expect(calendar.isWorkingDay(there)).toBe(true);
        if (n > 0) expect(calendar.workingDaysBetween(day, there)).toBe(n);
        if (calendar.isWorkingDay(day)) expect(calendar.addWorkingDays(there, -n)).toBe(day);
      }),
    );
  });

  test('between agrees with counting day by day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 500 }), (from, n) => {
        const days = Array.from({ length: n }, (_, i) =>
          d(
            Temporal.PlainDate.from(from)
              .add({ days: i + 1 })
              .toString(),
          ),
        );
        const to = days.at(-1) ?? from;
        const counted = days.filter((day) => calendar.isWorkingDay(day)).length;
        expect(calendar.workingDaysBetween(from, to)).toBe(counted);
        expect(calendar.workingDaysBetween(to, from)).toBe(0 - counted);
      }),
    );
  });
});

describe('presence days', () => {
  test.each([
    ['2026-11-30', [2, 4], '2026-12-01', 'Montag, anwesend Dienstag und Donnerstag'],
    ['2026-12-01', [2, 4], '2026-12-01', 'selbst anwesend'],
    ['2026-12-24', [5], '2027-01-08', 'Freitage 25.12. und 1.1. sind Feiertage'],
    ['2026-11-28', [], '2026-11-30', 'immer anwesend: nächster Arbeitstag'],
    ['2026-11-27', [], '2026-11-27', 'immer anwesend: der Tag selbst'],
  ])('%s with %j → %s (%s)', (day, presence, expected) => {
    expect(calendar.nextPresenceDay(d(day), presence)).toBe(expected);
  });

  test('is the earliest working day with a presence weekday', () => {
    fc.assert(
      fc.property(anyDay, fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (day, presence) => {
        const next = calendar.nextPresenceDay(day, presence);
        expect(next >= day && calendar.isWorkingDay(next) && presence.includes(weekday(next))).toBe(true);
        const skipped = Temporal.PlainDate.from(day).until(next).days;
        for (let n = 0; n < skipped; n++) {
          const between = d(Temporal.PlainDate.from(day).add({ days: n }).toString());
          expect(calendar.isWorkingDay(between) && presence.includes(weekday(between))).toBe(false);
        }
      }),
    );
  });

  test('refuses an office that is never there', () => {
    expect(() => calendar.nextPresenceDay(d('2026-11-30'), [6, 7])).toThrow(RangeError);
  });
});

describe('German days and hours', () => {
  test.each([
    ['2026-11-22T22:59:59.999Z', '2026-11-22'],
    ['2026-11-22T23:00:00.000Z', '2026-11-23'],
    ['2026-07-01T21:59:59.999Z', '2026-07-01'],
    ['2026-07-01T22:00:00.000Z', '2026-07-02'],
  ])('%s is %s', (at, day) => {
    expect(calendar.dayOf(Instant.parse(at))).toBe(day);
  });

  test.each([
    ['2026-11-30', '2026-11-30T05:00:00.000Z', 'Winterzeit'],
    ['2026-07-01', '2026-07-01T04:00:00.000Z', 'Sommerzeit'],
    ['2027-03-28', '2027-03-28T04:00:00.000Z', 'Tag der Umstellung auf Sommerzeit'],
    ['2026-10-25', '2026-10-25T05:00:00.000Z', 'Tag der Umstellung auf Winterzeit'],
  ])('the clockwork wakes on %s at %s (%s)', (day, at) => {
    expect(calendar.wakeTime(d(day))).toBe(at);
  });

  test('outside the known years it says so', () => {
    expect(() => calendar.isWorkingDay(d('1989-12-29'))).toThrow(RangeError);
    expect(() => calendar.addWorkingDays(d('2999-12-30'), 9)).toThrow(RangeError);
  });
});
