import type { FeelDateTime } from './temporal.ts';
import { day, kind } from './temporal.ts';

/** Milliseconds by which clocks of the zone are ahead of UTC at that instant; null if there is no such zone. */
export function offsetAt(name: string, instant: number): number | null {
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' });
    const shown = format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(shown) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  } catch {
    return null;
  }
}

/** Where the wall clock shows this in the zone: of two such moments the first, in a gap that much later. */
export function inZone(wall: number, name: string): FeelDateTime | null {
  const before = offsetAt(name, wall - day);
  const after = offsetAt(name, wall + day);
  if (before === null || after === null) return null;
  const fitting = [before, after].find((offset) => offsetAt(name, wall - offset) === offset);
  return fitting === undefined ? atInstant(wall - before, name) : zoned(wall, fitting, name);
}

export function atInstant(instant: number, name: string): FeelDateTime {
  const offset = offsetAt(name, instant) ?? 0;
  return zoned(instant + offset, offset, name);
}

const zoned = (wall: number, offset: number, name: string): FeelDateTime => ({
  [kind]: 'date and time',
  wall,
  zone: { offset, name },
});
