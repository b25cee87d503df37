import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { MAX_LINES, SHORT_LINES } from './structure.ts';
import { files, isProduct, parsed, text } from './tree.ts';

const product = files().filter(isProduct);

/** Everywhere a kind of node stands, as `file:line`. */
function findings(file: string, source: ts.SourceFile, fits: (node: ts.Node) => boolean): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (fits(node))
      found.push(`${file}:${String(source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1)}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
const inProduct = (fits: (node: ts.Node) => boolean): readonly string[] =>
  product.flatMap((file) => findings(file, parsed(file), fits));

const isConstAssertion = (node: ts.AsExpression): boolean => node.type.getText() === 'const';
/** Any way of telling the compiler to be quiet; `as const` and `satisfies` are none. */
const silences = (node: ts.Node): boolean =>
  node.kind === ts.SyntaxKind.AnyKeyword ||
  ts.isTypeAssertionExpression(node) ||
  ts.isNonNullExpression(node) ||
  (ts.isAsExpression(node) && !isConstAssertion(node));
const readsEnvironment = (node: ts.Node): boolean =>
  (ts.isPropertyAccessExpression(node) && node.name.text === 'env' && node.expression.getText() === 'process') ||
  (ts.isImportSpecifier(node) && node.name.text === 'env');

describe('product code', () => {
  test('never silences the compiler', () => {
    expect(inProduct(silences)).toEqual([]);
    const comments = product.filter((file) => /@ts-(ignore|nocheck|expect-error)/.test(text(file)));
    expect(comments).toEqual([]);
  });

  test('reads process.env in config alone', () => {
    expect(inProduct(readsEnvironment).filter((place) => !place.startsWith('config/'))).toEqual([]);
  });

  test(`has no file over ${String(MAX_LINES)} lines`, () => {
    const long = product.map((file) => [file, lines(file)] as const).filter(([, count]) => count > MAX_LINES);
    expect(long).toEqual([]);
  });

  test(`is mostly files under ${String(SHORT_LINES)} lines`, () => {
    const short = product.filter((file) => lines(file) < SHORT_LINES).length;
    const share = Math.round((100 * short) / product.length);
    process.stdout.write(
      `${String(product.length)} files of product code, ${String(share)} % under ${String(SHORT_LINES)} lines\n`,
    );
    expect(share).toBeGreaterThan(66);
  });

  test.each([
    ['const a: any = 1', true],
    ['const a = b as string', true],
    ['const a = <string>b', true],
    ['const a = b!', true],
    ['const a = [1] as const', false],
    ['const a = {} satisfies object', false],
    ['const a: unknown = 1', false],
  ])('the guard reads %j as silencing: %p', (code, expected) => {
    const source = ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true);
    expect(findings('x.ts', source, silences).length > 0).toBe(expected);
  });
});

function lines(file: string): number {
  return text(file).trimEnd().split('\n').length;
}
