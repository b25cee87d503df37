import type { Expression } from '../model/model.ts';
import type { Feel } from './ast.ts';
import { evaluateFeel, type Lookup } from './evaluate.ts';
import { FeelFault, parseFeel } from './parse.ts';
import type { FeelValue } from './value.ts';

/** Parsing costs more than evaluating; models hold few expressions, so the oldest go when there are too many. */
const parsed = new Map<Expression, Feel>();
const parsedLimit = 5_000;

export const isFeel = (expression: Expression): boolean => expression.startsWith('=');

/** A German reason why the expression is refused at deployment, or null. */
export function expressionFault(expression: Expression): string | null {
  try {
    if (isFeel(expression)) parse(expression);
    return null;
  } catch (error) {
    if (error instanceof FeelFault) return error.message;
    throw error;
  }
}

export function evaluate(expression: Expression, lookup: Lookup): FeelValue {
  return isFeel(expression) ? evaluateFeel(parse(expression), lookup) : expression;
}

function parse(expression: Expression): Feel {
  const known = parsed.get(expression);
  if (known !== undefined) return known;
  const feel = parseFeel(expression.slice(1));
  for (const oldest of parsed.keys()) {
    if (parsed.size < parsedLimit) break;
    parsed.delete(oldest);
  }
  parsed.set(expression, feel);
  return feel;
}
