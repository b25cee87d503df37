/** A tiny writer of BPMN in the Zeebe dialect, so that a case reads like the drawing. */

export interface NodePart {
  readonly part: 'node';
  readonly tag: string;
  readonly id: string;
  readonly attributes: string;
  readonly extensions: string;
  readonly inside: readonly Part[];
  /** Event definitions; they stand behind incoming and outgoing flows. */
  readonly definition: string;
}
export interface FlowPart {
  readonly part: 'flow';
  readonly source: string;
  readonly target: string;
  readonly condition: string | null;
}
export interface RootPart {
  readonly part: 'root';
  readonly xml: string;
}
export type Part = NodePart | FlowPart | RootPart | readonly Part[];

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export interface Mappings {
  readonly in?: Readonly<Record<string, string>>;
  readonly out?: Readonly<Record<string, string>>;
}

/** Sources by target, in order. */
export function io({ in: inputs = {}, out = {} }: Mappings): string {
  const write = (tag: string, all: Readonly<Record<string, string>>): string =>
    Object.entries(all)
      .map(([target, source]) => `<zeebe:${tag} source="${escape(source)}" target="${escape(target)}"/>`)
      .join('');
  const mappings = write('input', inputs) + write('output', out);
  return mappings === '' ? '' : `<zeebe:ioMapping>${mappings}</zeebe:ioMapping>`;
}

function element(tag: string, id: string, more: Partial<NodePart> = {}): NodePart {
  return { part: 'node', tag, id, attributes: '', extensions: '', inside: [], definition: '', ...more };
}

export const start = (id = 's', mappings: Mappings = {}): NodePart =>
  element('startEvent', id, { extensions: io(mappings) });
export const end = (id = 'e', mappings: Mappings = {}): NodePart =>
  element('endEvent', id, { extensions: io(mappings) });

export interface TaskOptions extends Mappings {
  readonly retries?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function task(id: string, type: string, { retries, headers = {}, ...mappings }: TaskOptions = {}): NodePart {
  const entries = Object.entries(headers).map(([k, v]) => `<zeebe:header key="${escape(k)}" value="${escape(v)}"/>`);
  const definition = `<zeebe:taskDefinition type="${escape(type)}"${retries === undefined ? '' : ` retries="${escape(retries)}"`}/>`;
  const written = entries.length === 0 ? '' : `<zeebe:taskHeaders>${entries.join('')}</zeebe:taskHeaders>`;
  return element('serviceTask', id, { extensions: definition + io(mappings) + written });
}

export const receive = (id: string, messageRef: string, mappings: Mappings = {}): NodePart =>
  element('receiveTask', id, { attributes: ` messageRef="${messageRef}"`, extensions: io(mappings) });

const messageDefinition = (id: string, messageRef: string): string =>
  `<messageEventDefinition id="${id}_d" messageRef="${messageRef}"/>`;

export const messageCatch = (id: string, messageRef: string, mappings: Mappings = {}): NodePart =>
  element('intermediateCatchEvent', id, { extensions: io(mappings), definition: messageDefinition(id, messageRef) });

export const exclusive = (id: string, defaultFlow?: string): NodePart =>
  element('exclusiveGateway', id, {
    attributes: defaultFlow === undefined ? '' : ` default="${flowId(id, defaultFlow)}"`,
  });
export const parallel = (id: string): NodePart => element('parallelGateway', id);

export const sub = (id: string, mappings: Mappings, ...inside: Part[]): NodePart =>
  element('subProcess', id, { extensions: io(mappings), inside });

/** An interrupting event sub-process that a message starts; its start event is `<id>_s`. */
export function eventSub(id: string, messageRef: string, mappings: Mappings, ...inside: Part[]): NodePart {
  const begin = element('startEvent', `${id}_s`, {
    attributes: ' isInterrupting="true"',
    extensions: io(mappings),
    definition: messageDefinition(`${id}_s`, messageRef),
  });
  return element('subProcess', id, { attributes: ' triggeredByEvent="true"', inside: [begin, ...inside] });
}

export function timer(
  id: string,
  host: string,
  type: 'timeDate' | 'timeDuration',
  at: string,
  mappings: Mappings = {},
): NodePart {
  return boundary(
    id,
    host,
    mappings,
    `<timerEventDefinition id="${id}_d"><${type} xsi:type="tFormalExpression">${escape(at)}</${type}></timerEventDefinition>`,
  );
}

/** Without `errorRef` it catches every error. */
export function errorCatch(id: string, host: string, errorRef?: string, mappings: Mappings = {}): NodePart {
  const reference = errorRef === undefined ? '' : ` errorRef="${errorRef}"`;
  return boundary(id, host, mappings, `<errorEventDefinition id="${id}_d"${reference}/>`);
}

function boundary(id: string, host: string, mappings: Mappings, definition: string): NodePart {
  return element('boundaryEvent', id, { attributes: ` attachedToRef="${host}"`, extensions: io(mappings), definition });
}

/** `a > b > c`: a chain of flows, each with the id `a_b`. A condition belongs to all of them. */
export function flow(chain: string, condition: string | null = null): FlowPart[] {
  const ids = chain.split('>').map((id) => id.trim());
  return ids.slice(1).map((target, i) => ({ part: 'flow', source: ids[i] ?? '', target, condition }));
}

export const flowId = (source: string, target: string): string => `${source}_${target}`;

export const message = (id: string, name: string, correlationKey: string): RootPart => ({
  part: 'root',
  xml: `<message id="${id}" name="${escape(name)}"><extensionElements><zeebe:subscription correlationKey="${escape(correlationKey)}"/></extensionElements></message>`,
});
export const error = (id: string, code: string): RootPart => ({
  part: 'root',
  xml: `<error id="${id}" name="${id}" errorCode="${escape(code)}"/>`,
});

export function bpmn(processId: string, ...parts: Part[]): string {
  const flat = flatten(parts);
  const roots = flat.filter((part) => part.part === 'root').map((part) => part.xml);
  return document(roots.join(''), `<process id="${processId}" isExecutable="true">${scope(flat)}</process>`);
}

export function document(roots: string, process: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="definitions" targetNamespace="staffelstab">${roots}${process}</definitions>`;
}

// ---------------------------------------------------------------------------------------------------------------------

function flatten(parts: readonly Part[]): (NodePart | FlowPart | RootPart)[] {
  return parts.flatMap((part) => ('part' in part ? [part] : flatten(part)));
}

function scope(parts: readonly (NodePart | FlowPart | RootPart)[]): string {
  const flows = parts.filter((part) => part.part === 'flow');
  return parts
    .map((part) => (part.part === 'node' ? node(part, flows) : part.part === 'flow' ? sequenceFlow(part) : ''))
    .join('');
}

function node({ tag, id, attributes, extensions, inside, definition }: NodePart, flows: readonly FlowPart[]): string {
  const incoming = flows
    .filter(({ target }) => target === id)
    .map((f) => `<incoming>${flowId(f.source, f.target)}</incoming>`);
  const outgoing = flows
    .filter(({ source }) => source === id)
    .map((f) => `<outgoing>${flowId(f.source, f.target)}</outgoing>`);
  const extended = extensions === '' ? '' : `<extensionElements>${extensions}</extensionElements>`;
  return `<${tag} id="${id}"${attributes}>${extended}${incoming.join('')}${outgoing.join('')}${definition}${scope(flatten(inside))}</${tag}>`;
}

function sequenceFlow({ source, target, condition }: FlowPart): string {
  const inside =
    condition === null
      ? ''
      : `<conditionExpression xsi:type="tFormalExpression">${escape(condition)}</conditionExpression>`;
  return `<sequenceFlow id="${flowId(source, target)}" sourceRef="${source}" targetRef="${target}">${inside}</sequenceFlow>`;
}
