import {
  day,
  kind,
  type FeelDateTime,
  type FeelDuration,
  type FeelMonths,
  type FeelTime,
  type Temporal,
} from './temporal.ts';

/** As Java writes them, which is what Zeebe stores: no seconds when they are zero, durations in hours. */
export function temporalText(value: Temporal): string {
  switch (value[kind]) {
    case 'date':
      return dateText(value.day * day);
    case 'date and time':
      return `${dateText(value.wall)}T${clockText(value.wall)}${zoneText(value)}`;
    case 'time':
      return value.zone === null ? clockText(value.wall) : `${isoText(value.wall).slice(11, 19)}${zoneText(value)}`;
    case 'duration':
      return durationText(value);
    case 'months':
      return monthsText(value);
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const isoText = (wall: number): string => new Date(wall).toISOString();
const dateText = (wall: number): string => isoText(wall).slice(0, 10);

function clockText(wall: number): string {
  const text = isoText(wall).slice(11, 23);
  return text.endsWith(':00.000') ? text.slice(0, 5) : text.replace('.000', '');
}

function zoneText({ zone }: FeelDateTime | FeelTime): string {
  if (zone === null) return '';
  const minutes = Math.abs(zone.offset) / 60_000;
  const two = (n: number): string => String(Math.trunc(n)).padStart(2, '0');
  const offset = zone.offset === 0 ? 'Z' : `${zone.offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
  return zone.name === null ? offset : `${offset}[${zone.name}]`;
}

function durationText({ milliseconds }: FeelDuration): string {
  if (milliseconds === 0) return 'PT0S';
  const hours = Math.trunc(milliseconds / 3_600_000);
  const minutes = Math.trunc((milliseconds % 3_600_000) / 60_000);
  const seconds = (milliseconds % 60_000) / 1000;
  return `PT${part(hours, 'H')}${part(minutes, 'M')}${part(seconds, 'S')}`;
}

function monthsText({ months }: FeelMonths): string {
  return months === 0 ? 'P0D' : `P${part(Math.trunc(months / 12), 'Y')}${part(months % 12, 'M')}`;
}

const part = (count: number, unit: string): string => (count === 0 ? '' : `${count}${unit}`);
