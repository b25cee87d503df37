import { dateAndTime, duration, evaluate as feelin, FeelDateTime, FeelDuration, parseDate, parseTime } from 'feelin';
import type { Json } from '../../port.ts';
import type { ArithmeticOperator, Feel, FunctionName } from './ast.ts';
import { compare } from './compare.ts';
import { calculate } from './decimal.ts';
import { isContext, isList, isTemporal, type FeelContext, type FeelValue } from './value.ts';

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
      return typeof operand === 'number' ? -operand : arithmetic(operand, '*', -1);
    }
    case 'call':
      if (feel.name === 'is defined')
        return feel.argument.is !== 'variable' || lookup(feel.argument.name) !== undefined;
      return call(feel.name, value(feel.argument));
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
  const built: Record<string, FeelValue> = {};
  const inside: Lookup = (name) => (Object.hasOwn(built, name) ? built[name] : lookup(name));
  for (const entry of entries) built[entry.name] = evaluateFeel(entry.value, inside);
  return built;
}

function property(of: FeelValue, name: string): FeelValue {
  if (isList(of)) return of.map((item) => property(item, name));
  if (isContext(of)) return Object.hasOwn(of, name) ? (of[name] ?? null) : null;
  return isTemporal(of) ? known(feelin(`of.${name}`, { of }).value) : null;
}

function arithmetic(left: FeelValue, operator: ArithmeticOperator, right: FeelValue): FeelValue {
  if (typeof left === 'number' && typeof right === 'number') return calculate(left, operator, right);
  if (typeof left === 'string' && typeof right === 'string') return operator === '+' ? left + right : null;
  if (!isTemporal(left) && !isTemporal(right)) return null;
  return known(feelin(`left ${operator} right`, { left, right }).value);
}

function call(name: Exclude<FunctionName, 'is defined'>, argument: FeelValue): FeelValue {
  if (name === 'not') return typeof argument === 'boolean' ? !argument : null;
  if (typeof argument !== 'string')
    return isTemporal(argument) ? known(feelin(`${name}(x)`, { x: argument }).value) : null;
  switch (name) {
    case 'date and time': {
      const found = dateAndTime(argument);
      return found instanceof FeelDateTime ? found : null;
    }
    case 'date':
      return parseDate(argument);
    case 'time':
      return parseTime(argument);
    case 'duration': {
      const found: unknown = duration(argument);
      return found instanceof FeelDuration ? found : null;
    }
  }
}

function known(value: unknown): FeelValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return isTemporal(value) ? value : null;
}
