import type { Json } from '../../port.ts';
import { isTemporal, type Temporal } from './temporal.ts';
import { temporalText } from './temporalText.ts';

export type FeelValue = string | number | boolean | null | Temporal | readonly FeelValue[] | FeelContext;
export interface FeelContext {
  readonly [name: string]: FeelValue;
}

export function isList(value: FeelValue): value is readonly FeelValue[] {
  return Array.isArray(value);
}

export function isContext(value: FeelValue): value is FeelContext {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isTemporal(value);
}

/** As a process variable. */
export function toJson(value: FeelValue): Json {
  if (isTemporal(value)) return temporalText(value);
  if (isList(value)) return value.map(toJson);
  if (isContext(value)) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toJson(inner)]));
  return value;
}
