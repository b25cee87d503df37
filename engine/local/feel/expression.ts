import type { Expression } from '../model/model.ts';
import type { Feel } from './ast.ts';
import { evaluateFeel, type Lookup } from './evaluate.ts';
import { FeelFault, parseFeel } from './parse.ts';
import type { FeelValue } from './value.ts';

/** Parsing costs more than evaluating; models hold few expressions, so the oldest go when there are too many. */
const parsed = new Map<Expression, Feel>();
const parsedLimit = 5_000;

/** A lone `=` is text. */
export const isFeel = (expression: Expression): boolean => expression.length > 1 && expression.startsWith('=');

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

/** Where Zeebe expects a text or a number, a literal that reads as a number is one, also where a text is wanted. */
export function evaluateLiteral(expression: Expression, lookup: Lookup): FeelValue {
  const number = !isFeel(expression) && /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(expression);
  return number ? Number(expression) : evaluate(expression, lookup);
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
