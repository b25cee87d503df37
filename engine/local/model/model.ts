/**
 * A deployed process as the step function reads it: plain data, so that it can be stored beside the XML and read back
 * without parsing BPMN again. An `Expression` is source text as Zeebe reads it: with a leading `=` FEEL, otherwise literal.
 */
export type Expression = string;

export interface Mapping {
  readonly source: Expression;
  readonly target: string;
}

export interface MessageCatch {
  readonly name: Expression;
  readonly correlationKey: Expression;
}

export interface TimerCatch {
  readonly type: 'date' | 'duration';
  readonly at: Expression;
}

export interface Flow {
  readonly id: string;
  readonly target: string;
  readonly condition: Expression | null;
}

interface Node {
  readonly id: string;
  /** Element id of the surrounding process or sub-process; null for the process itself. */
  readonly scope: string | null;
  /** In the order in which Zeebe looks at them: from the last `<sequenceFlow>` of the document to the first. */
  readonly outgoing: readonly Flow[];
  readonly inputs: readonly Mapping[];
  readonly outputs: readonly Mapping[];
}

interface ScopeNode extends Node {
  /** Start events of its event sub-processes. */
  readonly eventStarts: readonly string[];
}

interface WithBoundaries {
  readonly boundaries: readonly string[];
}

export interface ProcessNode extends ScopeNode {
  readonly kind: 'process';
  /** null: can only be started at an element. */
  readonly start: string | null;
}
export interface SubProcessNode extends ScopeNode, WithBoundaries {
  readonly kind: 'subProcess';
  readonly start: string;
}
export interface EventSubProcessNode extends ScopeNode {
  readonly kind: 'eventSubProcess';
  readonly start: string;
}
export interface StartEventNode extends Node {
  readonly kind: 'startEvent';
  /** Set on the start event of an event sub-process. */
  readonly message: MessageCatch | null;
}
export interface EndEventNode extends Node {
  readonly kind: 'endEvent';
}
export interface ServiceTaskNode extends Node, WithBoundaries {
  readonly kind: 'serviceTask';
  readonly type: Expression;
  readonly retries: Expression;
  readonly headers: { readonly [name: string]: string };
}
export interface ReceiveTaskNode extends Node, WithBoundaries {
  readonly kind: 'receiveTask';
  readonly message: MessageCatch;
}
export interface MessageCatchEventNode extends Node {
  readonly kind: 'messageCatchEvent';
  readonly message: MessageCatch;
}
export interface ExclusiveGatewayNode extends Node {
  readonly kind: 'exclusiveGateway';
  readonly defaultFlow: string | null;
}
export interface ParallelGatewayNode extends Node {
  readonly kind: 'parallelGateway';
  readonly incoming: readonly string[];
}
export interface TimerBoundaryNode extends Node {
  readonly kind: 'timerBoundary';
  readonly attachedTo: string;
  readonly timer: TimerCatch;
}
export interface ErrorBoundaryNode extends Node {
  readonly kind: 'errorBoundary';
  readonly attachedTo: string;
  /** null catches every error. */
  readonly code: string | null;
}

export type ModelNode =
  | ProcessNode
  | SubProcessNode
  | EventSubProcessNode
  | StartEventNode
  | EndEventNode
  | ServiceTaskNode
  | ReceiveTaskNode
  | MessageCatchEventNode
  | ExclusiveGatewayNode
  | ParallelGatewayNode
  | TimerBoundaryNode
  | ErrorBoundaryNode;

export interface Model {
  readonly processId: string;
  readonly nodes: { readonly [elementId: string]: ModelNode };
}

export function node(model: Model, elementId: string): ModelNode {
  const found = Object.hasOwn(model.nodes, elementId) ? model.nodes[elementId] : undefined;
  if (found === undefined) throw new Error(`model ${model.processId} has no element ${elementId}`);
  return found;
}

export function boundariesOf(element: ModelNode): readonly string[] {
  return 'boundaries' in element ? element.boundaries : [];
}
