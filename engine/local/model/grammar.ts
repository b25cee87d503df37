/**
 * What may stand in a model: the properties of each element type that are executed, or that say nothing about execution.
 * Everything else is refused, so that no model runs differently here than in Zeebe.
 */
const described = ['id', 'name', 'documentation', 'extensionElements'];
const template = ['modelerTemplate', 'modelerTemplateVersion', 'modelerTemplateIcon'];
const flowNode = [...described, ...template, 'incoming', 'outgoing', 'lanes'];
const activity = [...flowNode, 'isForCompensation', 'startQuantity', 'completionQuantity', 'boundaryEventRefs'];
const catchEvent = [...flowNode, 'eventDefinitions', 'parallelMultiple'];
const scope = ['flowElements', 'artifacts', 'laneSets'];

export const grammar: Readonly<Record<string, readonly string[]>> = {
  'bpmn:Definitions': [
    ...described,
    'targetNamespace',
    'exporter',
    'exporterVersion',
    'expressionLanguage',
    'typeLanguage',
    'rootElements',
    'diagrams',
  ],
  'bpmn:Process': [...described, ...template, ...scope, 'isExecutable', 'isClosed', 'processType'],
  'bpmn:Message': [...described, 'modelerTemplate'],
  'bpmn:Error': [...described, 'modelerTemplate', 'errorCode'],
  'bpmn:StartEvent': [...catchEvent, 'isInterrupting'],
  'bpmn:EndEvent': [...flowNode],
  'bpmn:IntermediateCatchEvent': catchEvent,
  'bpmn:BoundaryEvent': [...catchEvent, 'attachedToRef', 'cancelActivity'],
  'bpmn:ServiceTask': activity,
  'bpmn:ReceiveTask': [...activity, 'messageRef', 'instantiate'],
  'bpmn:SubProcess': [...activity, ...scope, 'triggeredByEvent'],
  'bpmn:ExclusiveGateway': [...flowNode, 'default', 'gatewayDirection'],
  'bpmn:ParallelGateway': [...flowNode, 'gatewayDirection'],
  'bpmn:SequenceFlow': [...described, ...template, 'sourceRef', 'targetRef', 'conditionExpression'],
  'bpmn:MessageEventDefinition': [...described, 'messageRef'],
  'bpmn:TimerEventDefinition': [...described, 'timeDate', 'timeDuration'],
  'bpmn:ErrorEventDefinition': [...described, 'errorRef'],
  'bpmn:FormalExpression': ['id', 'body', 'language'],
  'bpmn:Expression': ['id', 'body'],
  'bpmn:ExtensionElements': ['values'],
  'zeebe:TaskDefinition': ['type', 'retries'],
  'zeebe:IoMapping': ['inputParameters', 'outputParameters'],
  'zeebe:Input': ['source', 'target'],
  'zeebe:Output': ['source', 'target'],
  'zeebe:TaskHeaders': ['values'],
  'zeebe:Header': ['key', 'value'],
  'zeebe:Subscription': ['correlationKey'],
};

/** Drawing and explanation: never executed, not looked into. */
export const ignoredTypes: readonly string[] = [
  'bpmn:Collaboration',
  'bpmn:LaneSet',
  'bpmn:TextAnnotation',
  'bpmn:Association',
  'bpmn:Documentation',
  'bpmndi:BPMNDiagram',
];

/** Where each extension element may stand. */
export const extensionPlaces: Readonly<Record<string, readonly string[]>> = {
  'zeebe:TaskDefinition': ['bpmn:ServiceTask'],
  'zeebe:TaskHeaders': ['bpmn:ServiceTask'],
  'zeebe:Subscription': ['bpmn:Message'],
  'zeebe:IoMapping': [
    'bpmn:ServiceTask',
    'bpmn:ReceiveTask',
    'bpmn:SubProcess',
    'bpmn:StartEvent',
    'bpmn:EndEvent',
    'bpmn:IntermediateCatchEvent',
    'bpmn:BoundaryEvent',
  ],
};

/** Properties that may stand there if they say what would hold without them. */
export const onlyDefault: Readonly<Record<string, unknown>> = {
  isForCompensation: false,
  startQuantity: 1,
  completionQuantity: 1,
  isClosed: false,
  processType: 'None',
  parallelMultiple: false,
  instantiate: false,
  cancelActivity: true,
  isInterrupting: true,
};

/** Namespaces whose elements and attributes the modelling tool writes for itself. */
export const toolNamespaces: readonly string[] = ['http://camunda.org/schema/modeler/1.0'];
