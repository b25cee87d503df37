import { addMonths, day } from '../feel/temporal.ts';

/** A duration with its three units that do not convert into one another. */
export interface Interval {
  readonly months: number;
  readonly days: number;
  readonly milliseconds: number;
}

const iso =
  /^([-+]?)P(?:([-+]?\d+)Y)?(?:([-+]?\d+)M)?(?:([-+]?\d+)W)?(?:([-+]?\d+)D)?(?:T(?:([-+]?\d+)H)?(?:([-+]?\d+)M)?(?:([-+]?\d+)(?:[.,](\d{1,9}))?S)?)?$/i;

/** As Java's Period and Duration read it: every part may have a sign of its own, the one before P turns all of them. */
export function intervalText(text: string): Interval | null {
  const found = iso.exec(text);
  if (found === null || /[PT]$/i.test(text)) return null;
  const sign = found[1] === '-' ? -1 : 1;
  const part = (index: number): number => sign * Number(found[index] ?? 0);
  const fraction = Number(`0.${found[9] ?? '0'}`) * (found[8]?.startsWith('-') === true ? -sign : sign);
  return {
    months: part(2) * 12 + part(3),
    days: part(4) * 7 + part(5),
    milliseconds: ((part(6) * 60 + part(7)) * 60 + part(8) + fraction) * 1000,
  };
}

/** In UTC: days have 24 hours, and a month's end is clamped (31 January + 1 month = 28 February). */
export function addInterval(from: number, { months, days, milliseconds }: Interval): number {
  return addMonths(from, months) + days * day + Math.trunc(milliseconds);
}
