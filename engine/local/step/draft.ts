import type { Json, Variables } from '../../port.ts';
import type { Lookup } from '../feel/evaluate.ts';
import { node, type Model, type ModelNode } from '../model/model.ts';
import type { Effect } from './effect.ts';
import type { InstanceState, Key, Token, Wait } from './state.ts';

/** Work that a step found on its way; done in the order it was found, as Zeebe does with its follow-up commands. */
export type Todo =
  | Arrival
  | { readonly do: 'complete'; readonly key: Key }
  | {
      readonly do: 'subscribe';
      readonly token: Key;
      readonly wait: Wait;
      readonly name: string;
      readonly correlationKey: string;
    }
  | { readonly do: 'correlate'; readonly token: Key; readonly wait: Wait; readonly message: BufferedMessage };

export interface Arrival {
  readonly do: 'activate';
  readonly key: Key;
  readonly element: string;
  readonly scope: Key;
  /** What was caught on the way: the message of an event sub-process, the variables of an error. */
  readonly caught: Variables | null;
  /** Put there by a start at this element: a join does not wait. */
  readonly direct: boolean;
}

/** Messages that this process did not get yet, oldest first, as found in the buffer before the step. */
export interface BufferedMessage {
  readonly key: Key;
  readonly variables: Variables;
}
export type Buffer = (name: string, correlationKey: string) => Iterable<BufferedMessage>;

/** The working copy of one step. It never leaves `step`. */
export interface Draft {
  readonly model: Model;
  readonly instance: Key;
  readonly now: number;
  readonly tokens: Map<Key, Token>;
  readonly buffer: Buffer;
  readonly effects: Effect[];
  readonly todo: Todo[];
  takeKey(): Key;
}

export function draftOf(model: Model, state: InstanceState, now: number, buffer: Buffer, keys: { next: Key }): Draft {
  return {
    model,
    instance: state.key,
    now,
    tokens: new Map(state.tokens.map((token) => [token.key, { ...token }])),
    buffer,
    effects: [],
    todo: [],
    takeKey: () => keys.next++,
  };
}

export function addToken(draft: Draft, key: Key, element: string, scope: Key | null): Token {
  const token: Token = {
    key,
    element,
    scope,
    phase: 'activating',
    variables: {},
    waits: [],
    job: null,
    incident: null,
    caught: null,
    interruptedBy: null,
    arrived: {},
  };
  draft.tokens.set(key, token);
  return token;
}

/** Sends a token to an element of `scope`. */
export function send(
  draft: Draft,
  scope: Token,
  element: string,
  caught: Variables | null = null,
  direct = false,
): void {
  draft.todo.push({ do: 'activate', key: draft.takeKey(), element, scope: scope.key, caught, direct });
}

export const nodeOf = (draft: Draft, token: Token): ModelNode => node(draft.model, token.element);

export const scopeOf = (draft: Draft, token: Token): Token | undefined =>
  token.scope === null ? undefined : draft.tokens.get(token.scope);

export const childrenOf = (draft: Draft, scope: Token): Token[] =>
  [...draft.tokens.values()].filter((token) => token.scope === scope.key);

/** Variables as an expression at this token sees them: the nearest scope that has the name wins. */
export function visibleFrom(draft: Draft, token: Token): Lookup {
  return (name) => {
    for (let at: Token | undefined = token; at !== undefined; at = scopeOf(draft, at)) {
      const value: Json | undefined = Object.hasOwn(at.variables, name) ? at.variables[name] : undefined;
      if (value !== undefined) return value;
    }
    return undefined;
  };
}
