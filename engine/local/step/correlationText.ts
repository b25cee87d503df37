import type { FeelValue } from '../feel/value.ts';

/** A correlation key is text; numbers are cut to whole ones (12.5 matches "12"). Anything else is no key. */
export function correlationText(value: FeelValue): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isFinite(value) ? String(BigInt(Math.trunc(value))) : null;
}
