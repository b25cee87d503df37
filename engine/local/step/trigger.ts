import type { Variables } from '../../port.ts';
import { node } from '../model/model.ts';
import { childrenOf, scopeOf, send, type Draft } from './draft.ts';
import type { Token } from './state.ts';
import { terminate } from './terminate.ts';
import { closeWaits } from './waits.ts';

/** A message, a timer or an error reached `elementId`, a catching element for which `token` stands. */
export function trigger(draft: Draft, token: Token, elementId: string, variables: Variables): void {
  const element = node(draft.model, elementId);
  switch (element.kind) {
    case 'receiveTask':
    case 'messageCatchEvent':
      token.caught = variables;
      draft.todo.push({ do: 'complete', key: token.key });
      return;
    case 'timerBoundary':
    case 'errorBoundary': {
      const scope = scopeOf(draft, token);
      terminate(draft, token);
      if (scope !== undefined) send(draft, scope, elementId, variables);
      return;
    }
    case 'startEvent':
      if (element.scope !== null) interrupt(draft, token, element.scope, variables);
      return;
    default:
      throw new Error(`${elementId} catches nothing`);
  }
}

/** Ends what runs in the scope in favour of one of its event sub-processes. The scope's own boundaries stay open. */
function interrupt(draft: Draft, scope: Token, eventSubProcess: string, variables: Variables): void {
  for (const child of childrenOf(draft, scope)) terminate(draft, child);
  closeWaits(draft, scope, (wait) => node(draft.model, wait.element).kind === 'startEvent');
  scope.arrived = {};
  scope.interruptedBy = eventSubProcess;
  send(draft, scope, eventSubProcess, variables);
}
