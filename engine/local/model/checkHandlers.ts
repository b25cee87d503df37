import { child, children, flag, idOf, text, type BpmnElement } from './element.ts';
import type { Faults } from './faults.ts';

/** Nothing may be caught twice in one place: one error code at one element, one message in one scope's event sub-processes. */
export function checkHandlers(elements: readonly BpmnElement[], faults: Faults): void {
  const caught = new Set<string>();
  for (const [eventId, what] of elements.flatMap(caughtBy)) {
    if (caught.has(what)) faults.add(eventId, 'fängt, was an dieser Stelle schon gefangen wird');
    caught.add(what);
  }
}

// ---------------------------------------------------------------------------------------------------------------------

function caughtBy(element: BpmnElement): [eventId: string, what: string][] {
  if (element.$type === 'bpmn:BoundaryEvent') return [...errorCaught(element)];
  if (element.$type !== 'bpmn:SubProcess' || !flag(element, 'triggeredByEvent')) return [];
  const starts = children(element, 'flowElements').filter(({ $type }) => $type === 'bpmn:StartEvent');
  return starts.flatMap((start) => [...messageCaught(start)]);
}

function* errorCaught(event: BpmnElement): Iterable<[string, string]> {
  const host = child(event, 'attachedToRef');
  for (const definition of children(event, 'eventDefinitions')) {
    if (definition.$type !== 'bpmn:ErrorEventDefinition' || host === null) continue;
    const error = child(definition, 'errorRef');
    yield [idOf(event), `error ${idOf(host)} ${error === null ? '' : (text(error, 'errorCode') ?? '')}`];
  }
}

function* messageCaught(start: BpmnElement): Iterable<[string, string]> {
  for (const definition of children(start, 'eventDefinitions')) {
    const message = child(definition, 'messageRef');
    if (message !== null) yield [idOf(start), `message ${text(message, 'name') ?? ''}`];
  }
}
