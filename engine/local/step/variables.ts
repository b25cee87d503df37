import { isDeepStrictEqual } from 'node:util';
import type { Json, Variables } from '../../port.ts';
import { scopeOf, type Draft } from './draft.ts';
import type { InstanceState, Key, Token } from './state.ts';

export function setLocal(token: Token, variables: Variables): void {
  token.variables = { ...token.variables, ...variables };
}

/**
 * Each variable goes to the nearest scope that has its name, else to the process. A value equal to the one found is
 * looked for further out: a Zeebe peculiarity that shows when an inner variable shadows an outer one.
 */
export function propagate(draft: Draft, from: Token, variables: Variables): void {
  const left = new Map<string, Json>(Object.entries(variables));
  for (let at: Token | undefined = from; at !== undefined; at = scopeOf(draft, at)) {
    const isProcess = at.scope === null;
    for (const [name, value] of left) {
      const known = Object.hasOwn(at.variables, name);
      if (!isProcess && (!known || isDeepStrictEqual(at.variables[name], value))) continue;
      setLocal(at, { [name]: value });
      left.delete(name);
    }
  }
}

/** All variables that a job of this token gets. */
export function visibleVariables(state: InstanceState, tokenKey: Key): Variables {
  const byKey = new Map(state.tokens.map((token) => [token.key, token]));
  let visible: Variables = {};
  let at = byKey.get(tokenKey);
  while (at !== undefined) {
    visible = { ...at.variables, ...visible };
    at = at.scope === null ? undefined : byKey.get(at.scope);
  }
  return visible;
}
