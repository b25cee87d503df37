import { node, type ModelNode } from '../model/model.ts';
import { addToken, nodeOf, send, visibleFrom, type Arrival, type Draft } from './draft.ts';
import { finish } from './complete.ts';
import { join } from './flows.ts';
import { chooseFlow } from './exclusiveGateway.ts';
import { isFailure, raiseIncident, type Failure } from './incident.ts';
import { openJob } from './serviceTask.ts';
import { evaluateMappings } from './mappings.ts';
import type { Token } from './state.ts';
import { setLocal } from './variables.ts';
import { openWaits } from './waits.ts';

/** A token arrives at an element. Nothing happens if its scope is gone or interrupted meanwhile, or a join must wait. */
export function arrive(draft: Draft, { key, element: elementId, scope: scopeKey, caught, direct }: Arrival): void {
  const scope = draft.tokens.get(scopeKey);
  const element = node(draft.model, elementId);
  if (scope === undefined || scope.phase !== 'active') return;
  if (scope.interruptedBy !== null && scope.interruptedBy !== elementId) return;
  if (element.kind === 'parallelGateway' && !direct && !join(scope, element)) return;
  const token = addToken(draft, key, elementId, scopeKey);
  token.caught = caught;
  enter(draft, token);
}

/** Also called again to try once more after an incident. */
export function enter(draft: Draft, token: Token): void {
  const failure = enterElement(draft, token, nodeOf(draft, token));
  if (failure !== null) raiseIncident(draft, token, failure.failure);
}

// ---------------------------------------------------------------------------------------------------------------------

function enterElement(draft: Draft, token: Token, element: ModelNode): Failure | null {
  switch (element.kind) {
    case 'process':
      if (element.start === null) throw new Error(`process ${element.id} has no none start event`);
      return enterScope(draft, token, element.start);
    case 'subProcess':
    case 'eventSubProcess':
      mapInputs(draft, token, element);
      return enterScope(draft, token, element.start);
    case 'timerBoundary':
    case 'errorBoundary':
      // An error's variables stay here unless output mappings carry them out.
      if (token.caught !== null) setLocal(token, token.caught);
      token.caught = null;
      return passThrough(draft, token);
    case 'startEvent':
    case 'endEvent':
      return passThrough(draft, token);
    case 'serviceTask':
      mapInputs(draft, token, element);
      return openJob(draft, token, element);
    case 'receiveTask':
    case 'messageCatchEvent':
      mapInputs(draft, token, element);
      return openWaits(draft, token) ?? activated(token);
    case 'exclusiveGateway': {
      const flow = chooseFlow(element, visibleFrom(draft, token));
      if (isFailure(flow)) return flow;
      return finish(draft, token, flow === null ? [] : [flow]);
    }
    case 'parallelGateway':
      return finish(draft, token, element.outgoing);
  }
}

function activated(token: Token): null {
  token.phase = 'active';
  return null;
}

function passThrough(draft: Draft, token: Token): null {
  token.phase = 'active';
  draft.todo.push({ do: 'complete', key: token.key });
  return null;
}

/** A scope opens its timers and subscriptions only when its start event completes, as Zeebe 8.6 does. */
function enterScope(draft: Draft, token: Token, start: string): null {
  token.phase = 'active';
  send(draft, token, start, token.caught);
  token.caught = null;
  return null;
}

function mapInputs(draft: Draft, token: Token, element: ModelNode): void {
  if (element.inputs.length > 0) setLocal(token, evaluateMappings(element.inputs, visibleFrom(draft, token), false));
}
