import { EngineRejection, type Message } from '../../port.ts';
import { advance, type Work } from '../advance.ts';
import { isVariables } from '../tables/read.ts';

/** To the oldest waiting subscription of each process; then into the buffer, if it has time to live. */
export function publishMessage(work: Work, message: Message): void {
  const { tables, now } = work;
  const { name, correlationKey, messageId = null, timeToLive, variables = {} } = message;
  if (!isVariables(variables)) throw new EngineRejection('INVALID_ARGUMENT', 'variables are not an object');
  if (messageId !== null && messageId !== '' && tables.messages.hasId(name, correlationKey, messageId, now)) {
    throw new EngineRejection('ALREADY_EXISTS', `message ${name} with this key and id is buffered`);
  }
  const key = tables.keys.take();
  const buffered = timeToLive > 0;
  if (buffered) {
    tables.messages.insert({ key, name, correlationKey, messageId, expires: now + timeToLive, variables });
    work.dueAt(now + timeToLive);
  }
  const reached = new Set<string>();
  for (const { instance, token, element, processId } of tables.subscriptions.waiting(name, correlationKey)) {
    if (reached.has(processId)) continue;
    reached.add(processId);
    // Before the step: the instance may wait for the same message again and must not get it twice.
    if (buffered) tables.messages.correlated(key, processId);
    advance(work, instance, { do: 'trigger', token, element, variables });
  }
}
