import type { Variables } from '../../port.ts';
import { boundariesOf, node } from '../model/model.ts';
import { nodeOf, scopeOf, type Draft } from './draft.ts';
import type { Token } from './state.ts';
import { trigger } from './trigger.ts';

/** Innermost scope first; within one scope the handler of this code before the one of all codes. False: nobody catches. */
export function throwError(draft: Draft, from: Token, code: string, variables: Variables): boolean {
  for (let at: Token | undefined = from; at !== undefined; at = scopeOf(draft, at)) {
    // Zeebe does not look beyond a scope that was interrupted: its boundary does not catch its event sub-process's errors.
    if (at.phase !== 'active' || at.interruptedBy !== null) return false;
    const handlers = boundariesOf(nodeOf(draft, at)).map((id) => node(draft.model, id));
    const errors = handlers.filter((handler) => handler.kind === 'errorBoundary');
    const handler = errors.find((error) => error.code === code) ?? errors.find((error) => error.code === null);
    if (handler === undefined) continue;
    trigger(draft, at, handler.id, variables);
    return true;
  }
  return false;
}
