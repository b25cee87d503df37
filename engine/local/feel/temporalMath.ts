import type { ArithmeticOperator } from './ast.ts';
import {
  addMonths,
  day,
  instantOf,
  isTemporal,
  kind,
  type FeelDateTime,
  type FeelDuration,
  type FeelMonths,
  type Temporal,
} from './temporal.ts';
import { atInstant, inZone } from './zone.ts';

type Length = FeelDuration | FeelMonths;
const isLength = (value: unknown): value is Length =>
  isTemporal(value) && (value[kind] === 'duration' || value[kind] === 'months');

/** null where FEEL does not know the operation. */
export function temporalMath(left: unknown, operator: ArithmeticOperator, right: unknown): Temporal | number | null {
  if (operator === '*' || operator === '/') return scale(left, operator, right);
  const sign = operator === '+' ? 1 : -1;
  if (isLength(left) && isLength(right)) return addLengths(left, right, sign);
  if (isTemporal(left) && isLength(right)) return shift(left, right, sign);
  if (isLength(left) && isTemporal(right)) return sign === 1 ? shift(right, left, 1) : null;
  return sign === -1 && isTemporal(left) && isTemporal(right) ? distance(left, right) : null;
}

/** null if the two cannot be compared. */
export function temporalCompare(left: Temporal, right: Temporal): { equal: boolean; difference: number } | null {
  const difference = distance(left, right)?.milliseconds ?? null;
  if (left[kind] === 'months' && right[kind] === 'months') {
    return { equal: left.months === right.months, difference: left.months - right.months };
  }
  if (left[kind] === 'duration' && right[kind] === 'duration') {
    const more = left.milliseconds - right.milliseconds;
    return { equal: more === 0, difference: more };
  }
  if (difference === null) return null;
  const further = difference || zonesApart(left, right);
  return { equal: further === 0, difference: further };
}

// ---------------------------------------------------------------------------------------------------------------------

/** At the same moment the earlier wall clock comes first, then the smaller name: so Java orders them, and so `=` is false. */
function zonesApart(left: Temporal, right: Temporal): number {
  if (!('zone' in left && 'zone' in right) || left.zone === null || right.zone === null) return 0;
  if (left.wall !== right.wall) return left.wall - right.wall;
  const [a, b] = [left.zone.name ?? '', right.zone.name ?? ''];
  return a < b ? -1 : a > b ? 1 : 0;
}

const duration = (milliseconds: number): FeelDuration => ({ [kind]: 'duration', milliseconds });
const monthsOf = (months: number): FeelMonths => ({ [kind]: 'months', months });

function addLengths(left: Length, right: Length, sign: 1 | -1): Length | null {
  if (left[kind] === 'months') return right[kind] === 'months' ? monthsOf(left.months + sign * right.months) : null;
  return right[kind] === 'duration' ? duration(left.milliseconds + sign * right.milliseconds) : null;
}

/** Factors are cut to whole numbers, as Zeebe does. */
function scale(left: unknown, operator: '*' | '/', right: unknown): Length | number | null {
  if (operator === '*' && typeof left === 'number') return typeof right === 'number' ? null : scale(right, '*', left);
  if (!isLength(left)) return null;
  const amount = left[kind] === 'months' ? left.months : left.milliseconds;
  const of = (scaled: number): Length =>
    left[kind] === 'months' ? monthsOf(Math.trunc(scaled)) : duration(Math.trunc(scaled));
  if (typeof right === 'number') {
    if (operator === '*') return of(amount * Math.trunc(right));
    return right === 0 ? null : of(amount / right);
  }
  if (operator === '*' || !isLength(right) || left[kind] !== right[kind]) return null;
  const divisor = right[kind] === 'months' ? right.months : right.milliseconds;
  return divisor === 0 ? null : amount / divisor;
}

function shift(from: Temporal, by: Length, sign: 1 | -1): Temporal | null {
  const months = by[kind] === 'months' ? sign * by.months : 0;
  const milliseconds = by[kind] === 'duration' ? sign * by.milliseconds : 0;
  switch (from[kind]) {
    case 'date':
      return { [kind]: 'date', day: Math.floor((addMonths(from.day * day, months) + milliseconds) / day) };
    case 'date and time':
      return shiftDateTime(from, months, milliseconds);
    case 'time':
      return by[kind] === 'months' ? null : { ...from, wall: (((from.wall + milliseconds) % day) + day) % day };
    default:
      return null;
  }
}

function shiftDateTime(from: FeelDateTime, months: number, milliseconds: number): FeelDateTime | null {
  const name = from.zone?.name ?? null;
  if (name === null) return { ...from, wall: addMonths(from.wall, months) + milliseconds };
  return months === 0 ? atInstant(instantOf(from) + milliseconds, name) : inZone(addMonths(from.wall, months), name);
}

function distance(left: Temporal, right: Temporal): FeelDuration | null {
  if (left[kind] === 'date') return right[kind] === 'date' ? duration((left.day - right.day) * day) : null;
  if (!('zone' in left && 'zone' in right) || left[kind] !== right[kind]) return null;
  if ((left.zone === null) !== (right.zone === null)) return null;
  return duration(instantOf(left) - instantOf(right));
}
