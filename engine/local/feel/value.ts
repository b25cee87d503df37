import { FeelDate, FeelDateTime, FeelDuration, FeelTime } from 'feelin';
import type { Json } from '../../port.ts';

export type Temporal = FeelDate | FeelDateTime | FeelTime | FeelDuration;
export type FeelValue = string | number | boolean | null | Temporal | readonly FeelValue[] | FeelContext;
export interface FeelContext {
  readonly [name: string]: FeelValue;
}

export function isTemporal(value: unknown): value is Temporal {
  return (
    value instanceof FeelDate ||
    value instanceof FeelDateTime ||
    value instanceof FeelTime ||
    value instanceof FeelDuration
  );
}

export function isList(value: FeelValue): value is readonly FeelValue[] {
  return Array.isArray(value);
}

export function isContext(value: FeelValue): value is FeelContext {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isTemporal(value);
}

/** As a process variable: dates, times and durations become ISO text. */
export function toJson(value: FeelValue): Json {
  if (isTemporal(value)) return value.toString();
  if (isList(value)) return value.map(toJson);
  if (isContext(value)) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toJson(inner)]));
  return value;
}
