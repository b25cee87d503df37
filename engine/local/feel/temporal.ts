/**
 * Dates, times and durations as FEEL computes with them inside one expression; as process variables they are text.
 * Milliseconds are the finest unit. `kind` is a symbol so that no context can be taken for one of them.
 */
export const kind = Symbol('kind');

export interface FeelDate {
  readonly [kind]: 'date';
  /** Days since 1970-01-01. */
  readonly day: number;
}
export interface FeelDateTime {
  readonly [kind]: 'date and time';
  /** What the clock on the wall shows, as if it hung in UTC. */
  readonly wall: number;
  readonly zone: Zone | null;
}
export interface FeelTime {
  readonly [kind]: 'time';
  readonly wall: number;
  readonly zone: Zone | null;
}
export interface FeelDuration {
  readonly [kind]: 'duration';
  readonly milliseconds: number;
}
export interface FeelMonths {
  readonly [kind]: 'months';
  readonly months: number;
}
export interface Zone {
  readonly offset: number;
  /** Set if the offset follows from a named zone. */
  readonly name: string | null;
}
export type Temporal = FeelDate | FeelDateTime | FeelTime | FeelDuration | FeelMonths;

export const day = 86_400_000;

export const isTemporal = (value: unknown): value is Temporal =>
  typeof value === 'object' && value !== null && kind in value;

/** Epoch milliseconds; without a zone as if in UTC. */
export const instantOf = ({ wall, zone }: FeelDateTime | FeelTime): number => wall - (zone?.offset ?? 0);

/** The same day `months` later, or the last of that month. */
export function addMonths(wall: number, months: number): number {
  const date = new Date(wall);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(dayOfMonth, last));
  return date.getTime();
}
