import type { Draft, Todo } from './draft.ts';
import type { Key, Wait } from './state.ts';
import { trigger } from './trigger.ts';

/** Opens a subscription. A message from the buffer is on its way at once, but behind what is already under way. */
export function subscribe(draft: Draft, todo: Extract<Todo, { do: 'subscribe' }>): void {
  const { token, wait, name, correlationKey } = todo;
  if (!stillWaits(draft, token, wait)) return;
  draft.effects.push({ do: 'subscribe', key: wait.key, token, element: wait.element, name, correlationKey });
  for (const message of draft.buffer(name, correlationKey)) {
    if (isTaken(draft, message.key)) continue;
    draft.todo.push({ do: 'correlate', token, wait, message });
    break;
  }
}

export function correlate(draft: Draft, { token: tokenKey, wait, message }: Extract<Todo, { do: 'correlate' }>): void {
  const token = draft.tokens.get(tokenKey);
  if (token === undefined || !stillWaits(draft, tokenKey, wait)) return;
  draft.effects.push({ do: 'correlated', message: message.key });
  trigger(draft, token, wait.element, message.variables);
}

// ---------------------------------------------------------------------------------------------------------------------

const stillWaits = (draft: Draft, token: Key, wait: Wait): boolean =>
  draft.tokens.get(token)?.waits.some(({ key }) => key === wait.key) === true;

/** A message goes to one subscription of a process only, also while it is still on its way. */
function isTaken(draft: Draft, message: Key): boolean {
  return (
    draft.todo.some((todo) => todo.do === 'correlate' && todo.message.key === message) ||
    draft.effects.some((effect) => effect.do === 'correlated' && effect.message === message)
  );
}
