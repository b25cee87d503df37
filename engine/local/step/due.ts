import type { Lookup } from '../feel/evaluate.ts';
import { evaluate } from '../feel/expression.ts';
import { instantOf, isTemporal, kind } from '../feel/temporal.ts';
import type { FeelValue } from '../feel/value.ts';
import type { TimerCatch } from '../model/model.ts';
import type { Failure } from './incident.ts';
import { addInterval, intervalText, type Interval } from './interval.ts';

/** Epoch milliseconds at which the timer fires; may lie in the past. */
export function dueAt(timer: TimerCatch, visible: Lookup, now: number): number | Failure {
  const value = evaluate(timer.at, visible);
  const due = timer.type === 'date' ? dateOf(value) : afterInterval(value, now);
  return due === null || !Number.isFinite(due) ? { failure: 'EXTRACT_VALUE_ERROR' } : due;
}

/** Local date-times are taken as UTC; text needs a zone; a FEEL date is no point in time. */
function dateOf(value: FeelValue): number | null {
  if (typeof value === 'string') return zonedText(value);
  return isTemporal(value) && value[kind] === 'date and time' ? instantOf(value) : null;
}

const zoned = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))(?:\[[^\]]+\])?$/i;

/** As Java's ISO_ZONED_DATE_TIME reads it: an offset, and a zone name that must not be needed. */
export function zonedText(text: string): number | null {
  const found = zoned.exec(text)?.[1];
  const at = found === undefined ? NaN : Date.parse(found.toUpperCase());
  return Number.isNaN(at) ? null : at;
}

function afterInterval(value: FeelValue, now: number): number | null {
  const interval = typeof value === 'string' ? intervalText(value) : ofFeel(value);
  return interval === null ? null : addInterval(now, interval);
}

function ofFeel(value: FeelValue): Interval | null {
  if (!isTemporal(value)) return null;
  if (value[kind] === 'months') return { months: value.months, days: 0, milliseconds: 0 };
  return value[kind] === 'duration' ? { months: 0, days: 0, milliseconds: value.milliseconds } : null;
}
