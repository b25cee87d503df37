import { children, flag, idOf, type BpmnElement } from './element.ts';
import type { Faults } from './faults.ts';
import type { StartEventNode } from './model.ts';
import { readMessage } from './readExpressions.ts';
import type { Ground } from './readProcess.ts';

export const isNoneStart = (event: BpmnElement): boolean => children(event, 'eventDefinitions').length === 0;

export const isEventSubProcess = (element: unknown): boolean =>
  typeof element === 'object' && element !== null && Reflect.get(element, 'triggeredByEvent') === true;

/** A start event with a message begins an event sub-process and nothing else. Inputs have no effect on it. */
export function readStartEvent(event: BpmnElement, base: Ground, faults: Faults): StartEventNode {
  const node: StartEventNode = { kind: 'startEvent', ...base, inputs: [], message: null };
  const [definition, ...more] = children(event, 'eventDefinitions');
  if (definition === undefined) return node;
  if (more.length > 0) faults.add(base.id, 'mehr als eine Ereignisdefinition');
  const inEventSubProcess = isEventSubProcess(Reflect.get(event, '$parent'));
  if (definition.$type !== 'bpmn:MessageEventDefinition' || !inEventSubProcess) {
    faults.add(
      base.id,
      'nur unterbrechende Ereignis-Unterprozesse beginnen hier mit einer Nachricht, alles andere ohne Ereignis',
    );
    return node;
  }
  return { ...node, message: readMessage(definition, base.id, faults) };
}

/** The start event of a scope. A process may do without one if it is only ever started at an element. */
export function startOf(scope: BpmnElement, faults: Faults): string | null {
  const starts = children(scope, 'flowElements').filter(({ $type }) => $type === 'bpmn:StartEvent');
  const isEvent = flag(scope, 'triggeredByEvent');
  const fitting = starts.filter((start) => isNoneStart(start) !== isEvent);
  const kind = isEvent ? 'Start mit Nachricht' : 'Startereignis ohne Auslöser';
  if (fitting.length > 1 || starts.length > fitting.length) faults.add(idOf(scope), `braucht genau ein ${kind}`);
  if (fitting.length === 0 && scope.$type !== 'bpmn:Process') faults.add(idOf(scope), `braucht genau ein ${kind}`);
  return fitting[0] === undefined ? null : idOf(fitting[0]);
}
