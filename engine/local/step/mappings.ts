import type { Variables } from '../../port.ts';
import type { Lookup } from '../feel/evaluate.ts';
import { evaluate } from '../feel/expression.ts';
import { isContext, toJson, type FeelContext, type FeelValue } from '../feel/value.ts';
import type { Mapping } from '../model/model.ts';

/** The mappings as Zeebe sees them: one FEEL context, dotted targets nested, each entry seeing those before it. */
type Tree = Map<string, string | Tree>;

/** Results of I/O mappings. `merge`: a dotted output target is added to the context that is visible under its name. */
export function evaluateMappings(mappings: readonly Mapping[], visible: Lookup, merge: boolean): Variables {
  const values = build(treeOf(mappings), visible, merge, []);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, toJson(value)]));
}

// ---------------------------------------------------------------------------------------------------------------------

function treeOf(mappings: readonly Mapping[]): Tree {
  const root: Tree = new Map();
  for (const { source, target } of mappings) {
    const path = target.split('.');
    let branch = root;
    for (const name of path.slice(0, -1)) {
      const inner = branch.get(name);
      const next: Tree = inner === undefined || typeof inner === 'string' ? new Map<string, string | Tree>() : inner;
      branch.set(name, next);
      branch = next;
    }
    branch.set(path.at(-1) ?? target, source);
  }
  return root;
}

function build(tree: Tree, visible: Lookup, merge: boolean, path: readonly string[]): FeelContext {
  const built = new Map<string, FeelValue>();
  const inside: Lookup = (name) => (built.has(name) ? built.get(name) : visible(name));
  for (const [name, source] of tree) {
    const value =
      typeof source === 'string' ? evaluate(source, inside) : nested(source, inside, merge, [...path, name]);
    built.set(name, value);
  }
  return Object.fromEntries(built);
}

function nested(tree: Tree, visible: Lookup, merge: boolean, path: readonly string[]): FeelValue {
  const fresh = build(tree, visible, merge, path);
  if (!merge) return fresh;
  const existing = at(visible, path);
  if (existing === null) return fresh;
  return isContext(existing) ? { ...existing, ...fresh } : null;
}

function at(visible: Lookup, [first, ...rest]: readonly string[]): FeelValue {
  let value: FeelValue = (first === undefined ? undefined : visible(first)) ?? null;
  for (const name of rest) value = isContext(value) && Object.hasOwn(value, name) ? (value[name] ?? null) : null;
  return value;
}
