import { parseExpression } from 'feelin';
import { isArithmeticOperator, isCompareOperator, isFunctionName, type Feel } from './ast.ts';

type SyntaxNode = ReturnType<typeof parseExpression>['topNode'];

/** Thrown while parsing; carries a German reason for the person who drew the model. */
export class FeelFault extends Error {}

/** Parses FEEL source without its leading `=`. Throws `FeelFault`. */
export function parseFeel(source: string): Feel {
  const tree = parseExpression(source, {}, 'camunda');
  tree.iterate({
    enter(found) {
      if (found.type.isError) throw new FeelFault(`FEEL-Ausdruck „${source}“ ist nicht lesbar`);
    },
  });
  const [expression, ...more] = operands(tree.topNode);
  if (expression === undefined || more.length > 0) throw new FeelFault(`FEEL-Ausdruck „${source}“ ist nicht lesbar`);
  return read(expression, source);
}

function read(node: SyntaxNode, source: string): Feel {
  const text = source.slice(node.from, node.to);
  const parts = operands(node);
  const part = (index: number): Feel => {
    const child = parts[index];
    if (child === undefined) throw new FeelFault(`FEEL-Ausdruck „${text}“ ist unvollständig`);
    return read(child, source);
  };
  switch (node.name) {
    case 'ParenthesizedExpression':
      return part(0);
    case 'NumericLiteral':
      return { is: 'literal', value: number(text) };
    case 'BooleanLiteral':
      return { is: 'literal', value: text === 'true' };
    case 'null':
      return { is: 'literal', value: null };
    case 'StringLiteral':
      return { is: 'literal', value: unquote(text) };
    case 'VariableName':
      return { is: 'variable', name: nameOf(node, source) };
    case 'PathExpression':
      return { is: 'path', of: part(0), name: nameOf(parts[1], source) };
    case 'List':
      return { is: 'list', items: parts.map((item) => read(item, source)) };
    case 'Context':
      return { is: 'context', entries: parts.map((entry) => contextEntry(entry, source)) };
    case 'IfExpression':
      return { is: 'if', condition: part(0), yes: part(1), no: part(2) };
    case 'Conjunction':
      return { is: 'and', left: part(0), right: part(1) };
    case 'Disjunction':
      return { is: 'or', left: part(0), right: part(1) };
    case 'Comparison': {
      const operator = token(node, 'CompareOp', source);
      // Zeebe does not read chains, and neither should a clerk.
      if (!isCompareOperator(operator) || parts.some(({ name }) => name === 'Comparison')) break;
      return { is: 'compare', operator, left: part(0), right: part(1) };
    }
    case 'ArithmeticExpression': {
      const operator = token(node, 'ArithOp', source);
      if (parts.length === 1 && operator === '-' && parts[0]?.name !== 'ArithmeticExpression')
        return { is: 'negate', of: part(0) };
      if (!isArithmeticOperator(operator)) break;
      return { is: 'arithmetic', operator, left: part(0), right: part(1) };
    }
    case 'FunctionInvocation':
    case 'DateTimeLiteral': {
      const [called, parameters] = parts;
      if (called === undefined || parameters?.name !== 'PositionalParameters') break;
      const name = source.slice(called.from, called.to).replaceAll(/\s+/g, ' ');
      const [argument, ...more] = operands(parameters);
      if (!isFunctionName(name) || argument === undefined || more.length > 0) break;
      return { is: 'call', name, argument: read(argument, source) };
    }
  }
  throw new FeelFault(`FEEL-Teil „${text}“ liegt außerhalb dessen, was hier genau wie in Zeebe ausgewertet wird`);
}

// ---------------------------------------------------------------------------------------------------------------------

/** Children that carry meaning: punctuation, keywords and operators are tokens of their own in the syntax tree. */
function operands(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (/^[A-Z]/.test(child.name) && !/Op$/.test(child.name)) found.push(child);
    else if (child.name === 'null') found.push(child);
  }
  return found;
}

function token(node: SyntaxNode, name: string, source: string): string {
  const found = node.getChild(name);
  return found === null ? '' : source.slice(found.from, found.to);
}

/** `x y` is one name for this parser and a syntax error for Zeebe's. */
function nameOf(node: SyntaxNode | undefined, source: string): string {
  const text = node === undefined ? '' : source.slice(node.from, node.to);
  const quoted = /^`([^`]+)`$/.exec(text);
  if (quoted?.[1] !== undefined) return quoted[1];
  if (text === '' || /\s/.test(text)) throw new FeelFault(`FEEL-Name „${text}“ ist nicht lesbar`);
  return text;
}

function contextEntry(entry: SyntaxNode, source: string): { name: string; value: Feel } {
  const [key, value] = operands(entry);
  if (key === undefined || value === undefined) throw new FeelFault('FEEL-Kontext ist nicht lesbar');
  const text = source.slice(key.from, key.to);
  return { name: text.startsWith('"') ? unquote(text) : nameOf(key, source), value: read(value, source) };
}

/** No exponents, and nothing that a process variable cannot hold exactly. */
function number(literal: string): number {
  const value = Number(literal.replaceAll(/\s/g, ''));
  if (!/^-?\s*\d*\.?\d+$/.test(literal) || Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    throw new FeelFault(`FEEL-Zahl ${literal} ist nicht lesbar`);
  }
  return value;
}

const escapes: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', '"': '"', "'": "'" };

/** Zeebe leaves every other backslash as it stands, a doubled one too. */
const unquote = (literal: string): string =>
  literal.slice(1, -1).replaceAll(/\\([btnfr"'])/g, (_all, letter: string) => escapes[letter] ?? letter);
