import { day, kind, type Temporal } from './temporal.ts';

/** What stands behind the dot after a date, time or duration; null if it has no such property. */
export function temporalProperty(of: Temporal, name: string): number | string | null {
  switch (of[kind]) {
    case 'date':
      return dateProperty(of.day * day, name);
    case 'date and time':
      return (
        dateProperty(of.wall, name) ??
        clockProperty(of.wall, name) ??
        (name === 'timezone' ? (of.zone?.name ?? null) : null)
      );
    case 'time':
      return clockProperty(of.wall, name);
    case 'months':
      return whole(of.months / 12, name === 'years') ?? whole(of.months % 12, name === 'months');
    case 'duration': {
      const seconds = of.milliseconds / 1000;
      return (
        whole(seconds / 86_400, name === 'days') ??
        whole((seconds % 86_400) / 3600, name === 'hours') ??
        whole((seconds % 3600) / 60, name === 'minutes') ??
        whole(seconds % 60, name === 'seconds')
      );
    }
  }
}

/** No negative zero: it would be written as 0 but compared apart. */
const whole = (value: number, wanted: boolean): number | null => (wanted ? Math.trunc(value) || 0 : null);

function dateProperty(wall: number, name: string): number | null {
  const date = new Date(wall);
  switch (name) {
    case 'year':
      return date.getUTCFullYear();
    case 'month':
      return date.getUTCMonth() + 1;
    case 'day':
      return date.getUTCDate();
    case 'weekday':
      return date.getUTCDay() || 7;
    default:
      return null;
  }
}

function clockProperty(wall: number, name: string): number | null {
  const date = new Date(wall);
  if (name === 'hour') return date.getUTCHours();
  if (name === 'minute') return date.getUTCMinutes();
  return name === 'second' ? date.getUTCSeconds() : null;
}
