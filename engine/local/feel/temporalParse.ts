import {
  day,
  kind,
  type FeelDate,
  type FeelDateTime,
  type FeelDuration,
  type FeelMonths,
  type FeelTime,
} from './temporal.ts';
import { inZone } from './zone.ts';

const clock = '(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,9}))?)?';
const offset = '(Z|[+-]\\d\\d:\\d\\d)';
const datePattern = /^(\d{4})-(\d\d)-(\d\d)$/;
const dateTimePattern = new RegExp(`^(\\d{4}-\\d\\d-\\d\\d)(?:T${clock}(?:${offset}|@(.+))?)?$`);
const timePattern = new RegExp(`^T?${clock}${offset}?$`);
const durationPattern =
  /^([-+]?)P(?:([-+]?\d+)D)?(?:T(?:([-+]?\d+)H)?(?:([-+]?\d+)M)?(?:([-+]?\d+(?:[.,]\d{1,9})?)S)?)?$/i;
const monthsPattern = /^([-+]?)P(?:([-+]?\d+)Y)?(?:([-+]?\d+)M)?$/i;

export function parseDate(text: string): FeelDate | null {
  const [, year, month, dayOfMonth] = datePattern.exec(text) ?? [];
  if (year === undefined) return null;
  const date = new Date(`${text}T00:00:00Z`);
  const exists =
    !Number.isNaN(date.getTime()) &&
    date.getUTCMonth() + 1 === Number(month) &&
    date.getUTCDate() === Number(dayOfMonth);
  return exists ? { [kind]: 'date', day: date.getTime() / day } : null;
}

/** A date alone is its midnight. Without offset or zone the result has none either. */
export function parseDateTime(text: string): FeelDateTime | null {
  const found = dateTimePattern.exec(text);
  const date = parseDate(found?.[1] ?? '');
  if (found === null || date === null) return null;
  const ofDay = found[2] === undefined ? 0 : timeOfDay(found.slice(2, 6));
  if (ofDay === null) return null;
  const wall = date.day * day + ofDay;
  const [written, name] = [found[6], found[7]];
  if (name !== undefined && name !== 'Z') return inZone(wall, name);
  const ahead = offsetOf(name ?? written);
  if (ahead === undefined) return null;
  return { [kind]: 'date and time', wall, zone: ahead === null ? null : { offset: ahead, name: null } };
}

export function parseTime(text: string): FeelTime | null {
  const found = timePattern.exec(text === '24:00:00' ? '00:00:00' : text);
  if (found === null || (found[3] === undefined && found[5] !== undefined)) return null;
  const wall = timeOfDay(found.slice(1, 5));
  const ahead = offsetOf(found[5]);
  if (wall === null || ahead === undefined) return null;
  return { [kind]: 'time', wall, zone: ahead === null ? null : { offset: ahead, name: null } };
}

/** Days and shorter, or years and months; both together are no FEEL duration. */
export function parseDuration(text: string): FeelDuration | FeelMonths | null {
  if (/[PT]$/i.test(text)) return null;
  const part = (value: string | undefined): number => Number((value ?? '0').replace(',', '.'));
  const short = durationPattern.exec(text);
  if (short !== null) {
    const [days, hours, minutes, seconds] = [part(short[2]), part(short[3]), part(short[4]), part(short[5])];
    const milliseconds = Math.trunc((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
    return { [kind]: 'duration', milliseconds: short[1] === '-' ? -milliseconds : milliseconds };
  }
  const long = monthsPattern.exec(text);
  if (long === null) return null;
  const months = part(long[2]) * 12 + part(long[3]);
  return { [kind]: 'months', months: long[1] === '-' ? -months : months };
}

// ---------------------------------------------------------------------------------------------------------------------

function timeOfDay([hours = '0', minutes = '0', seconds = '0', fraction = '0']: readonly string[]): number | null {
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + milliseconds;
}

/** null: none is written; undefined: there is no such offset. */
function offsetOf(written: string | undefined): number | null | undefined {
  if (written === undefined) return null;
  if (written === 'Z') return 0;
  const [hours, minutes] = [Number(written.slice(1, 3)), Number(written.slice(4, 6))];
  if (hours * 60 + minutes > 18 * 60 || minutes > 59) return undefined;
  return (written.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
