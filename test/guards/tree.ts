import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NOT_OURS = new Set(['node_modules', '.git', '.cache', 'coverage']);

/** Every file of the project, as paths from the root with slashes. */
export const files = (): readonly string[] =>
  readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => !NOT_OURS.has(entry.name) && entry.name !== 'data')
    .flatMap((entry) => (entry.isDirectory() ? below(entry.name) : [entry.name]))
    .toSorted();

function below(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => !NOT_OURS.has(entry.name))
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      return entry.isDirectory() ? below(path) : [path];
    });
}

export const isCode = (file: string): boolean => /\.(ts|js|cjs|mjs)$/.test(file) && !file.endsWith('.d.ts');
/** Code of the product, tests apart; `web/static` runs in the browser under its own rules. */
export const isProduct = (file: string): boolean =>
  file.endsWith('.ts') && isCode(file) && !file.startsWith('test/') && !file.startsWith('web/static/');

export const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
export const parsed = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, text(file), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);

export interface Import {
  /** A path from the root for our own files, else the package or `node:…`. */
  readonly target: string;
  readonly typesOnly: boolean;
}

/** Static and dynamic imports and re-exports of a file. */
export function importsOf(file: string): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Expression | undefined, typesOnly: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const name = specifier.text;
    found.push({ target: name.startsWith('.') ? posix.join(dirname(file), name) : packageOf(name), typesOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, onlyTypes(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(parsed(file));
  return found;
}

function onlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  return (
    clause.name === undefined &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.every((e) => e.isTypeOnly)
  );
}

const packageOf = (name: string): string =>
  name.startsWith('node:')
    ? name
    : name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');
