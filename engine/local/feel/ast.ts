/** The part of FEEL that this engine evaluates exactly as Zeebe does; everything else is refused at deployment. */
export type Feel =
  | { readonly is: 'literal'; readonly value: string | number | boolean | null }
  | { readonly is: 'variable'; readonly name: string }
  | { readonly is: 'path'; readonly of: Feel; readonly name: string }
  | { readonly is: 'list'; readonly items: readonly Feel[] }
  | { readonly is: 'context'; readonly entries: readonly { readonly name: string; readonly value: Feel }[] }
  | { readonly is: 'if'; readonly condition: Feel; readonly yes: Feel; readonly no: Feel }
  | { readonly is: 'and' | 'or'; readonly left: Feel; readonly right: Feel }
  | { readonly is: 'compare'; readonly operator: CompareOperator; readonly left: Feel; readonly right: Feel }
  | { readonly is: 'arithmetic'; readonly operator: ArithmeticOperator; readonly left: Feel; readonly right: Feel }
  | { readonly is: 'negate'; readonly of: Feel }
  | { readonly is: 'call'; readonly name: FunctionName; readonly argument: Feel };

export type CompareOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type ArithmeticOperator = '+' | '-' | '*' | '/';
/** Built-in functions of one argument whose results were compared with the broker's. */
export type FunctionName = 'date and time' | 'date' | 'time' | 'duration' | 'not' | 'is defined';

const compareOperators: readonly string[] = ['=', '!=', '<', '<=', '>', '>='] satisfies CompareOperator[];
const arithmeticOperators: readonly string[] = ['+', '-', '*', '/'] satisfies ArithmeticOperator[];
const functionNames: readonly string[] = [
  'date and time',
  'date',
  'time',
  'duration',
  'not',
  'is defined',
] satisfies FunctionName[];

export const isCompareOperator = (text: string): text is CompareOperator => compareOperators.includes(text);
export const isArithmeticOperator = (text: string): text is ArithmeticOperator => arithmeticOperators.includes(text);
export const isFunctionName = (text: string): text is FunctionName => functionNames.includes(text);
