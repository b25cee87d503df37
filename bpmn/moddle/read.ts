/** From parsed BPMN to the plain data of `bpmn/model.ts`. */
import type { Kind, Model, ModelFlow, ModelNode, ModelNote } from '../model.ts';
import { eventDefinition, extension, flowElements, idOf, many, one, text, type ModdleElement } from './element.ts';
import type { Geometry } from './geometry.ts';

export const readLanes = (process: ModdleElement, geometry: Geometry): Model['lanes'] =>
  lanesOf(process).map((lane) => ({ id: idOf(lane), label: text(lane, 'name'), box: geometry.box(idOf(lane)) }));

export function readNodes(process: ModdleElement, geometry: Geometry): readonly ModelNode[] {
  const laneOf = new Map(
    lanesOf(process).flatMap((lane) => many(lane, 'flowNodeRef').map((node) => [idOf(node), text(lane, 'name')])),
  );
  return [...flowElements(process)].filter(isNode).map((element) => {
    const id = idOf(element);
    const parent = element.$parent;
    return {
      id,
      kind: kindOf(element),
      label: text(element, 'name'),
      documentation: many(element, 'documentation')
        .map((part) => text(part, 'text'))
        .join('\n'),
      lane: laneOf.get(id) ?? null,
      within: parent?.$instanceOf('bpmn:SubProcess') ? idOf(parent) : null,
      attachedTo: reference(element, 'bpmn:BoundaryEvent', 'attachedToRef'),
      defaultFlow: reference(element, 'bpmn:ExclusiveGateway', 'default'),
      jobType: extensionText(element, 'zeebe:TaskDefinition', 'type'),
      message: messageOf(element),
      box: geometry.box(id),
      labelBox: geometry.labelBox(id),
    };
  });
}

export const readFlows = (process: ModdleElement, geometry: Geometry): readonly ModelFlow[] =>
  [...flowElements(process)]
    .filter((element) => !isNode(element))
    .map((flow) => {
      const id = idOf(flow);
      const condition = one(flow, 'conditionExpression');
      return {
        id,
        label: text(flow, 'name'),
        from: idOf(one(flow, 'sourceRef')),
        to: idOf(one(flow, 'targetRef')),
        condition: condition ? text(condition, 'body') : null,
        points: geometry.points(id),
        labelBox: geometry.labelBox(id),
      };
    });

export function readNotes(process: ModdleElement, geometry: Geometry): readonly ModelNote[] {
  const containers = [process, ...[...flowElements(process)].filter((e) => e.$instanceOf('bpmn:SubProcess'))];
  const artifacts = containers.flatMap((container) => many(container, 'artifacts'));
  return artifacts
    .filter((artifact) => artifact.$type === 'bpmn:TextAnnotation')
    .map((note) => {
      const line = artifacts.find(
        (artifact) => artifact.$type === 'bpmn:Association' && one(artifact, 'targetRef') === note,
      );
      return {
        id: idOf(note),
        text: text(note, 'text'),
        box: geometry.box(idOf(note)),
        points: line ? geometry.points(idOf(line)) : [],
      };
    });
}

const lanesOf = (process: ModdleElement) => many(process, 'laneSets').flatMap((set) => many(set, 'lanes'));
const isNode = (element: ModdleElement) => element.$instanceOf('bpmn:FlowNode');

const reference = (element: ModdleElement, type: string, name: string): string | null =>
  element.$type === type ? idOf(one(element, name)) || null : null;

function extensionText(element: ModdleElement, type: string, name: string): string | null {
  const found = extension(element, type);
  return found ? text(found, name) : null;
}

function messageOf(element: ModdleElement): string | null {
  const holder =
    element.$type === 'bpmn:ReceiveTask' ? element : eventDefinition(element, 'bpmn:MessageEventDefinition');
  const message = holder && one(holder, 'messageRef');
  return message ? text(message, 'name') : null;
}

const KINDS: { readonly [type: string]: Kind } = {
  'bpmn:StartEvent': 'start',
  'bpmn:EndEvent': 'end',
  'bpmn:ServiceTask': 'service-task',
  'bpmn:ReceiveTask': 'receive-task',
  'bpmn:ExclusiveGateway': 'exclusive-gateway',
  'bpmn:BoundaryEvent': 'timer',
  'bpmn:SubProcess': 'sub-process',
};

function kindOf(element: ModdleElement): Kind {
  const kind = KINDS[element.$type];
  if (!kind) throw new Error(`„${idOf(element)}“: ${element.$type} kommt in unseren Modellen nicht vor.`);
  return kind === 'start' && messageOf(element) !== null ? 'message-start' : kind;
}
