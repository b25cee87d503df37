import type { Variables } from '../../port.ts';
import { node } from '../model/model.ts';
import { enter } from './activate.ts';
import { addToken, send, type Draft } from './draft.ts';
import type { Failure } from './incident.ts';
import { openWaits } from './waits.ts';

export function startAtBeginning(draft: Draft, variables: Variables): void {
  const root = addToken(draft, draft.instance, draft.model.processId, null);
  root.variables = variables;
  enter(draft, root);
}

/**
 * Opens the scopes around the element, without their inputs and start events, and sends a token to it.
 * A scope that cannot open its timers and subscriptions refuses the whole start.
 */
export function startAtElement(draft: Draft, variables: Variables, elementId: string): Failure | null {
  const root = addToken(draft, draft.instance, draft.model.processId, null);
  root.variables = variables;
  let scope = root;
  for (const id of scopesAround(draft, elementId)) {
    if (id !== draft.model.processId) scope = addToken(draft, draft.takeKey(), id, scope.key);
    scope.phase = 'active';
    const failure = openWaits(draft, scope);
    if (failure !== null) return failure;
  }
  send(draft, scope, elementId, null, true);
  return null;
}

/** From the process inwards. */
function scopesAround(draft: Draft, elementId: string): string[] {
  const { scope } = node(draft.model, elementId);
  return scope === null ? [] : [...scopesAround(draft, scope), scope];
}
