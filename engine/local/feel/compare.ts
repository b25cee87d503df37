import type { CompareOperator } from './ast.ts';
import { isTemporal } from './temporal.ts';
import { temporalCompare } from './temporalMath.ts';
import { isContext, isList, type FeelValue } from './value.ts';

/** true, false, or null where FEEL cannot compare: other types, and anything but `=` and `!=` with null. */
export function compare(left: FeelValue, operator: CompareOperator, right: FeelValue): boolean | null {
  if (operator === '=') return equal(left, right);
  if (operator === '!=') {
    const same = equal(left, right);
    return same === null ? null : !same;
  }
  const order = difference(left, right);
  if (order === null) return null;
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}

function equal(left: FeelValue, right: FeelValue): boolean | null {
  if (left === null || right === null) return left === right;
  if (isTemporal(left) && isTemporal(right)) return temporalCompare(left, right)?.equal ?? null;
  if (isList(left) && isList(right)) return left.length === right.length && left.every((v, i) => same(v, right[i]));
  if (isContext(left) && isContext(right)) {
    const names = Object.keys(left);
    return names.length === Object.keys(right).length && names.every((name) => same(left[name], right[name]));
  }
  return typeof left === typeof right && typeof left !== 'object' ? left === right : null;
}

function same(left: FeelValue | undefined, right: FeelValue | undefined): boolean {
  return left !== undefined && right !== undefined && equal(left, right) === true;
}

function difference(left: FeelValue, right: FeelValue): number | null {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
  return isTemporal(left) && isTemporal(right) ? (temporalCompare(left, right)?.difference ?? null) : null;
}
