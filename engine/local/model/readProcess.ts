import { child, children, flag, idOf, type BpmnElement } from './element.ts';
import { readBoundary, readCatchEvent, readExclusiveGateway, readReceiveTask, readServiceTask } from './readNodes.ts';
import type { Faults } from './faults.ts';
import type { Flow, Mapping, Model, ModelNode } from './model.ts';
import { isEventSubProcess, isNoneStart, readStartEvent, startOf } from './readStart.ts';
import { checkHandlers } from './checkHandlers.ts';
import { body, checkFeel, readMappings } from './readExpressions.ts';

/** What every kind of node is built from. */
export interface Ground {
  readonly id: string;
  readonly scope: string | null;
  readonly outgoing: readonly Flow[];
  readonly inputs: readonly Mapping[];
  readonly outputs: readonly Mapping[];
}

/** A scope's flow nodes and what is attached to them, flat; nested scopes included. */
export function readProcess(process: BpmnElement, faults: Faults): Model {
  const processId = idOf(process);
  const nodes = new Map<string, ModelNode>();
  const inside = children(process, 'flowElements');
  const ground = { id: processId, scope: null, outgoing: [], inputs: [], outputs: [] };
  nodes.set(processId, {
    kind: 'process',
    ...ground,
    start: startOf(process, faults),
    eventStarts: eventStarts(inside),
  });
  if (!inside.some(({ $type }) => $type === 'bpmn:StartEvent')) faults.add(processId, 'Prozess ohne Startereignis');
  readScope(process);
  return { processId, nodes: Object.fromEntries(nodes) };

  function readScope(scope: BpmnElement): void {
    const elements = children(scope, 'flowElements');
    const flows = elements.filter(({ $type }) => $type === 'bpmn:SequenceFlow');
    checkHandlers(elements, faults);
    for (const element of elements) {
      if (element.$type === 'bpmn:SequenceFlow') checkFlow(element, elements);
      else addNode(element, idOf(scope), elements, flows);
    }
  }

  function addNode(element: BpmnElement, scope: string, beside: BpmnElement[], flows: BpmnElement[]): void {
    const id = idOf(element);
    if (id === '') return faults.add(scope, `ein Element „${element.$type}“ hat keine Id`);
    const base: Ground = { id, scope, outgoing: outgoing(element, flows), ...readMappings(element, faults) };
    const node = readNode(element, base, beside, flows);
    if (node !== null) nodes.set(id, node);
    if (element.$type === 'bpmn:SubProcess') readScope(element);
  }

  function readNode(element: BpmnElement, base: Ground, beside: BpmnElement[], flows: BpmnElement[]): ModelNode | null {
    const boundaries = boundariesOf(element, beside);
    switch (element.$type) {
      case 'bpmn:StartEvent':
        return readStartEvent(element, base, faults);
      case 'bpmn:EndEvent':
        if (base.outgoing.length > 0) faults.add(base.id, 'aus einem Endereignis führt kein Sequenzfluss');
        return { kind: 'endEvent', ...base, inputs: [] };
      case 'bpmn:ServiceTask':
        return readServiceTask(element, { ...base, boundaries }, faults);
      case 'bpmn:ReceiveTask':
        return readReceiveTask(element, { ...base, boundaries }, faults);
      case 'bpmn:IntermediateCatchEvent':
        return readCatchEvent(element, base, faults);
      case 'bpmn:BoundaryEvent':
        return readBoundary(element, base, beside, faults);
      case 'bpmn:ExclusiveGateway':
        return readExclusiveGateway(element, base, faults);
      case 'bpmn:ParallelGateway':
        return { kind: 'parallelGateway', ...base, incoming: incoming(element, flows) };
      case 'bpmn:SubProcess': {
        if (flag(element, 'triggeredByEvent') && isEventSubProcess(Reflect.get(element, '$parent'))) {
          faults.add(base.id, 'einen Ereignis-Unterprozess direkt in einem anderen löst Zeebe 8.6 nie aus');
        }
        const start = startOf(element, faults);
        const opened = { ...base, start: start ?? '', eventStarts: eventStarts(children(element, 'flowElements')) };
        return flag(element, 'triggeredByEvent')
          ? { kind: 'eventSubProcess', ...opened }
          : { kind: 'subProcess', ...opened, boundaries };
      }
      default:
        return null; // named by the grammar
    }
  }

  function checkFlow(flow: BpmnElement, beside: BpmnElement[]): void {
    const [source, target] = [child(flow, 'sourceRef'), child(flow, 'targetRef')];
    if (source === null || target === null) faults.add(idOf(flow), 'Sequenzfluss ohne Anfang oder Ende');
    else if (!beside.includes(source) || !beside.includes(target)) {
      faults.add(idOf(flow), 'Sequenzfluss über die Grenze eines Unterprozesses');
    }
    const condition = child(flow, 'conditionExpression');
    if (condition === null) return;
    if (source !== null && source.$type !== 'bpmn:ExclusiveGateway') {
      faults.add(idOf(flow), 'Bedingungen gibt es nur hinter exklusiven Gateways');
    }
    checkFeel(idOf(flow), body(condition), 'Bedingung', faults);
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Zeebe walks a document backwards: the last of the flows is asked and taken first. */
function outgoing(element: BpmnElement, flows: readonly BpmnElement[]): Flow[] {
  const own = flows.filter((flow) => child(flow, 'sourceRef') === element);
  return own.toReversed().map((flow) => {
    const condition = child(flow, 'conditionExpression');
    const target = child(flow, 'targetRef');
    return {
      id: idOf(flow),
      target: target === null ? '' : idOf(target),
      condition: body(condition),
    };
  });
}

function incoming(element: BpmnElement, flows: readonly BpmnElement[]): string[] {
  return flows.filter((flow) => child(flow, 'targetRef') === element).map(idOf);
}

function boundariesOf(element: BpmnElement, beside: readonly BpmnElement[]): string[] {
  return beside.filter((other) => child(other, 'attachedToRef') === element).map(idOf);
}

function eventStarts(elements: readonly BpmnElement[]): string[] {
  return elements
    .filter((element) => element.$type === 'bpmn:SubProcess' && flag(element, 'triggeredByEvent'))
    .flatMap((eventSubProcess) => children(eventSubProcess, 'flowElements'))
    .filter((element) => element.$type === 'bpmn:StartEvent' && !isNoneStart(element))
    .map(idOf);
}
