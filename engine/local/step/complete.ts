import type { Flow, ModelNode } from '../model/model.ts';
import { nodeOf, scopeOf, visibleFrom, type Draft } from './draft.ts';
import { isDone, take } from './flows.ts';
import { raiseIncident } from './incident.ts';
import { evaluateMappings } from './mappings.ts';
import type { Token } from './state.ts';
import { propagate, setLocal } from './variables.ts';
import { closeWaits, openWaits } from './waits.ts';

/** The element has done its work: variables go out, then the token goes on. Called again after an incident. */
export function complete(draft: Draft, token: Token): void {
  const element = nodeOf(draft, token);
  token.phase = 'completing';
  mapOutputs(draft, token, element);
  const scope = scopeOf(draft, token);
  // From now on the scope can be interrupted: its boundaries and event sub-processes wait.
  const failure = element.kind === 'startEvent' && scope !== undefined ? openWaits(draft, scope) : null;
  if (failure === null) finish(draft, token, element.outgoing);
  else raiseIncident(draft, token, failure.failure);
}

/** The token leaves along `flows`, or its path ends here. */
export function finish(draft: Draft, token: Token, flows: readonly Flow[]): null {
  closeWaits(draft, token);
  draft.tokens.delete(token.key);
  const scope = scopeOf(draft, token);
  if (scope === undefined) return null;
  take(draft, scope, flows);
  if (flows.length === 0 && isDone(draft, scope)) draft.todo.push({ do: 'complete', key: scope.key });
  return null;
}

// ---------------------------------------------------------------------------------------------------------------------

function mapOutputs(draft: Draft, token: Token, element: ModelNode): void {
  const { caught } = token;
  const scope = scopeOf(draft, token);
  token.caught = null;
  if (element.outputs.length > 0 && scope !== undefined) {
    if (caught !== null) setLocal(token, caught);
    propagate(draft, scope, evaluateMappings(element.outputs, visibleFrom(draft, token), true));
  } else if (caught !== null) {
    propagate(draft, token, caught);
  }
}
