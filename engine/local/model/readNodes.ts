import { child, children, extension, idOf, text, type BpmnElement } from './element.ts';
import type { Faults } from './faults.ts';
import type {
  ErrorBoundaryNode,
  ExclusiveGatewayNode,
  MessageCatchEventNode,
  ReceiveTaskNode,
  ServiceTaskNode,
  TimerBoundaryNode,
} from './model.ts';
import { checkExpression, readMessage } from './readExpressions.ts';
import type { Ground } from './readProcess.ts';
import { readTimer } from './readTimer.ts';

type Activity = Ground & { readonly boundaries: readonly string[] };

export function readServiceTask(task: BpmnElement, base: Activity, faults: Faults): ServiceTaskNode {
  const definition = extension(task, 'zeebe:TaskDefinition');
  if (definition === null) faults.add(base.id, 'Service-Task ohne zeebe:taskDefinition');
  const retries = definition === null ? null : text(definition, 'retries');
  const headers = extension(task, 'zeebe:TaskHeaders');
  return {
    kind: 'serviceTask',
    ...base,
    type:
      definition === null ? '' : checkExpression(base.id, text(definition, 'type'), 'Typ des Service-Tasks', faults),
    retries:
      retries === null || retries === '' ? '3' : checkExpression(base.id, retries, 'Anzahl der Versuche', faults),
    headers: headers === null ? {} : readHeaders(headers, base.id, faults),
  };
}

function readHeaders(headers: BpmnElement, id: string, faults: Faults): Record<string, string> {
  const read = new Map<string, string>();
  for (const header of children(headers, 'values')) {
    const [key, value] = [text(header, 'key'), text(header, 'value')];
    if (key === null || value === null) faults.add(id, 'Kopfzeile ohne Schlüssel oder Wert');
    else if (read.has(key)) faults.add(id, `Kopfzeile „${key}“ gibt es zweimal`);
    else read.set(key, value);
  }
  return Object.fromEntries(read);
}

export function readReceiveTask(task: BpmnElement, base: Activity, faults: Faults): ReceiveTaskNode {
  return { kind: 'receiveTask', ...base, message: readMessage(task, base.id, faults) };
}

export function readCatchEvent(event: BpmnElement, base: Ground, faults: Faults): MessageCatchEventNode | null {
  const [definition, ...more] = children(event, 'eventDefinitions');
  if (definition?.$type !== 'bpmn:MessageEventDefinition' || more.length > 0) {
    faults.add(base.id, 'Zwischenereignisse warten hier nur auf eine Nachricht');
    return null;
  }
  return { kind: 'messageCatchEvent', ...base, message: readMessage(definition, base.id, faults) };
}

const hosts: readonly string[] = ['bpmn:ServiceTask', 'bpmn:ReceiveTask', 'bpmn:SubProcess'];

export function readBoundary(
  event: BpmnElement,
  base: Ground,
  beside: readonly BpmnElement[],
  faults: Faults,
): TimerBoundaryNode | ErrorBoundaryNode | null {
  const host = child(event, 'attachedToRef');
  const [definition, ...more] = children(event, 'eventDefinitions');
  if (host === null || !hosts.includes(host.$type) || !beside.includes(host)) {
    faults.add(base.id, 'hängt an keinem Task oder Unterprozess daneben');
  }
  if (children(event, 'outgoing').length === 0) faults.add(base.id, 'Randereignis ohne Sequenzfluss nach außen');
  if (children(event, 'incoming').length > 0) faults.add(base.id, 'in ein Randereignis führt kein Sequenzfluss');
  const attached = { ...base, inputs: [], attachedTo: host === null ? '' : idOf(host) };
  if (definition?.$type === 'bpmn:TimerEventDefinition' && more.length === 0) {
    return { kind: 'timerBoundary', ...attached, timer: readTimer(definition, base.id, faults) };
  }
  if (definition?.$type === 'bpmn:ErrorEventDefinition' && more.length === 0) {
    return { kind: 'errorBoundary', ...attached, code: readErrorCode(definition, base.id, faults) };
  }
  faults.add(base.id, 'Randereignisse sind hier nur unterbrechende Zeit- oder Fehlerereignisse');
  return null;
}

/** null: catches every error. */
function readErrorCode(definition: BpmnElement, id: string, faults: Faults): string | null {
  const error = child(definition, 'errorRef');
  if (error === null) return null;
  const code = text(error, 'errorCode');
  if (code?.startsWith('=')) faults.add(id, 'der Code eines gefangenen Fehlers ist fester Text');
  return code === '' ? null : code;
}

export function readExclusiveGateway(gateway: BpmnElement, base: Ground, faults: Faults): ExclusiveGatewayNode {
  const otherwise = child(gateway, 'default');
  const defaultFlow = otherwise === null ? null : idOf(otherwise);
  if (defaultFlow !== null && !base.outgoing.some(({ id }) => id === defaultFlow)) {
    faults.add(base.id, 'der Standardfluss beginnt nicht an diesem Gateway');
  }
  for (const { id, condition } of base.outgoing) {
    if (id !== defaultFlow && condition === null && base.outgoing.length > 1) {
      faults.add(id, 'Sequenzfluss hinter einem Gateway braucht eine Bedingung oder ist der Standardfluss');
    }
  }
  return { kind: 'exclusiveGateway', ...base, defaultFlow };
}
