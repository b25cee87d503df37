import { evaluate, evaluateLiteral } from '../feel/expression.ts';
import { boundariesOf, node, type MessageCatch, type ModelNode } from '../model/model.ts';
import { nodeOf, visibleFrom, type Draft } from './draft.ts';
import { isFailure, type Failure } from './incident.ts';
import type { Token, Wait } from './state.ts';
import { correlationText } from './correlationText.ts';
import { dueAt } from './due.ts';

type Opening =
  | { readonly kind: 'timer'; readonly element: string; readonly due: number }
  | { readonly kind: 'message'; readonly element: string; readonly name: string; readonly correlationKey: string };

/** Opens all timers and subscriptions of a token that is being entered: its own, its boundaries', its event sub-processes'. */
export function openWaits(draft: Draft, token: Token): Failure | null {
  // A start event with an incoming flow may complete twice; its scope is open already.
  if (token.waits.length > 0) return null;
  const entered = nodeOf(draft, token);
  const openings: Opening[] = [];
  // Nothing is opened before everything could be evaluated: a token with an incident here catches nothing yet.
  for (const element of catching(entered)) {
    const opening = evaluateCatch(draft, token, node(draft.model, element));
    if (opening === null) continue;
    if (isFailure(opening)) return opening;
    openings.push(opening);
  }
  token.waits = openings.map((opening) => open(draft, token, opening));
  return null;
}

export function closeWaits(draft: Draft, token: Token, which: (wait: Wait) => boolean = () => true): void {
  for (const wait of token.waits.filter(which)) {
    draft.effects.push({ do: wait.kind === 'timer' ? 'closeTimer' : 'unsubscribe', key: wait.key });
  }
  token.waits = token.waits.filter((wait) => !which(wait));
}

// ---------------------------------------------------------------------------------------------------------------------

function catching(entered: ModelNode): readonly string[] {
  const own = entered.kind === 'receiveTask' || entered.kind === 'messageCatchEvent' ? [entered.id] : [];
  const eventStarts = 'eventStarts' in entered ? entered.eventStarts : [];
  return [...own, ...eventStarts, ...boundariesOf(entered)];
}

/** Everything is evaluated inside the token entered: message keys of boundaries would not be, but there are none here. */
function evaluateCatch(draft: Draft, token: Token, element: ModelNode): Opening | Failure | null {
  if (element.kind === 'timerBoundary') {
    const due = dueAt(element.timer, visibleFrom(draft, token), draft.now);
    return isFailure(due) ? due : { kind: 'timer', element: element.id, due };
  }
  if (!('message' in element) || element.message === null) return null;
  return subscription(draft, token, element.id, element.message);
}

function subscription(draft: Draft, token: Token, element: string, message: MessageCatch): Opening | Failure {
  const visible = visibleFrom(draft, token);
  const name = evaluateLiteral(message.name, visible);
  const correlationKey = correlationText(evaluate(message.correlationKey, visible));
  if (typeof name !== 'string' || correlationKey === null) return { failure: 'EXTRACT_VALUE_ERROR' };
  return { kind: 'message', element, name, correlationKey };
}

function open(draft: Draft, token: Token, opening: Opening): Wait {
  const key = draft.takeKey();
  const { element } = opening;
  if (opening.kind === 'timer') {
    draft.effects.push({ do: 'openTimer', key, token: token.key, element, due: opening.due });
  } else {
    const { name, correlationKey } = opening;
    draft.todo.push({
      do: 'subscribe',
      token: token.key,
      wait: { key, kind: 'message', element },
      name,
      correlationKey,
    });
  }
  return { key, kind: opening.kind, element };
}
