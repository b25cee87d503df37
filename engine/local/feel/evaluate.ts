import type { Json } from '../../port.ts';
import type { ArithmeticOperator, Feel, FunctionName } from './ast.ts';
import { compare } from './compare.ts';
import { calculate } from './decimal.ts';
import { day, isTemporal, kind, type Temporal } from './temporal.ts';
import { temporalMath } from './temporalMath.ts';
import { parseDate, parseDateTime, parseDuration, parseTime } from './temporalParse.ts';
import { temporalProperty } from './temporalProperty.ts';
import { isContext, isList, type FeelContext, type FeelValue } from './value.ts';

/** undefined where no such variable is visible. */
export type Lookup = (name: string) => Json | FeelValue | undefined;

/** Never throws: what FEEL cannot compute is null, as in Zeebe. */
export function evaluateFeel(feel: Feel, lookup: Lookup): FeelValue {
  const value = (inner: Feel): FeelValue => evaluateFeel(inner, lookup);
  switch (feel.is) {
    case 'literal':
      return feel.value;
    case 'variable':
      return lookup(feel.name) ?? null;
    case 'path':
      return property(value(feel.of), feel.name);
    case 'list':
      return feel.items.map(value);
    case 'context':
      return context(feel.entries, lookup);
    case 'if':
      return value(feel.condition) === true ? value(feel.yes) : value(feel.no);
    case 'and':
      return junction(value(feel.left), value(feel.right), false);
    case 'or':
      return junction(value(feel.left), value(feel.right), true);
    case 'compare':
      return compare(value(feel.left), feel.operator, value(feel.right));
    case 'arithmetic':
      return arithmetic(value(feel.left), feel.operator, value(feel.right));
    case 'negate': {
      const operand = value(feel.of);
      return typeof operand === 'number' ? 0 - operand : null;
    }
    case 'call':
      return feel.name === 'is defined' ? value(feel.argument) !== null : call(feel.name, value(feel.argument));
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Three-valued and/or: `decisive` settles the result whatever the other side is. */
function junction(left: FeelValue, right: FeelValue, decisive: boolean): boolean | null {
  if (left === decisive || right === decisive) return decisive;
  return left === !decisive && right === !decisive ? !decisive : null;
}

/** Later entries see earlier ones. */
function context(entries: Extract<Feel, { is: 'context' }>['entries'], lookup: Lookup): FeelContext {
  const built = new Map<string, FeelValue>();
  const inside: Lookup = (name) => (built.has(name) ? built.get(name) : lookup(name));
  for (const { name, value } of entries) built.set(name, evaluateFeel(value, inside));
  return Object.fromEntries(built);
}

function property(of: FeelValue, name: string): FeelValue {
  if (isList(of)) return of.map((item) => property(item, name));
  if (isTemporal(of)) return temporalProperty(of, name);
  return isContext(of) && Object.hasOwn(of, name) ? (of[name] ?? null) : null;
}

function arithmetic(left: FeelValue, operator: ArithmeticOperator, right: FeelValue): FeelValue {
  if (typeof left === 'number' && typeof right === 'number') return calculate(left, operator, right);
  if (typeof left === 'string' && typeof right === 'string') return operator === '+' ? left + right : null;
  return isTemporal(left) || isTemporal(right) ? temporalMath(left, operator, right) : null;
}

function call(name: Exclude<FunctionName, 'is defined'>, argument: FeelValue): FeelValue {
  if (name === 'not') return typeof argument === 'boolean' ? !argument : null;
  if (isTemporal(argument)) return convert(name, argument);
  if (typeof argument !== 'string') return null;
  if (name === 'date') return parseDate(argument);
  if (name === 'time') return parseTime(argument);
  return name === 'duration' ? parseDuration(argument) : parseDateTime(argument);
}

/** `date` and `time` also take a date and time apart. */
function convert(name: string, value: Temporal): Temporal | null {
  if (name === 'date' && value[kind] === 'date') return value;
  if (value[kind] !== 'date and time') return null;
  if (name === 'date') return { [kind]: 'date', day: Math.floor(value.wall / day) };
  return name === 'time' ? { [kind]: 'time', wall: ((value.wall % day) + day) % day, zone: value.zone } : null;
}
