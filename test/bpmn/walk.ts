/** A route through a model, step by step, as a person would follow it with a finger: which flows does it visit? */
import type { Kind, Model, ModelFlow, ModelNode } from '../../bpmn/model.ts';

/** The step where the instance must stand, and what happens there: a job's result, or what ends a wait. */
export type Move = readonly [element: string, input: string];
export const GO_ON = 'weiter';
export const DEADLINE = 'frist';
/** May come anywhere, also while a job is open. */
export const STOP = 'beenden';

export interface Walk {
  readonly visited: ReadonlySet<string>;
  readonly end: string;
}

const REST: readonly Kind[] = ['service-task', 'receive-task', 'end'];

export function walk(model: Model, moves: readonly Move[]): Walk {
  const visited = new Set<string>();
  let lage = '';
  let place = settle(theOnly(model.nodes, (node) => node.kind === 'start'));
  for (const [element, input] of moves) {
    if (place.id !== element) throw new Error(`Erwartet an „${element}“, steht an „${place.id}“.`);
    if (place.kind === 'service-task' && input !== STOP) lage = input;
    place = settle(exitOf(place, input));
  }
  if (place.kind !== 'end') throw new Error(`Nicht zu Ende: steht an „${place.id}“.`);
  return { visited, end: place.id };

  /** Leaves `from` and goes on to where the token comes to rest: a job, a wait or an end. */
  function settle(from: ModelNode): ModelNode {
    const flow = flowOut(from);
    visited.add(flow.id);
    const node = theOnly(model.nodes, (each) => each.id === flow.to);
    return REST.includes(node.kind) ? node : settle(node);
  }

  function exitOf(node: ModelNode, input: string): ModelNode {
    if (input === STOP) return theOnly(model.nodes, (each) => each.message === STOP);
    if (input === DEADLINE) return theOnly(model.nodes, (each) => each.attachedTo === node.id);
    return node;
  }

  function flowOut(node: ModelNode): ModelFlow {
    const matching = model.flows.filter((flow) => flow.from === node.id && flow.condition === `=lage = "${lage}"`);
    const [flow] = matching.length > 0 ? matching : model.flows.filter((each) => isUnasked(each, node));
    if (!flow) throw new Error(`Aus „${node.id}“ führt kein Weg.`);
    return flow;
  }
}

const isUnasked = (flow: ModelFlow, from: ModelNode): boolean => flow.from === from.id && flow.condition === null;

export const unvisited = (model: Model, walks: readonly Walk[]): readonly string[] =>
  model.flows.map((flow) => flow.id).filter((id) => !walks.some((each) => each.visited.has(id)));

function theOnly(nodes: readonly ModelNode[], matches: (node: ModelNode) => boolean): ModelNode {
  const [node, another] = nodes.filter(matches);
  if (!node || another) throw new Error(`Nicht eindeutig: ${node?.id ?? 'nichts'}, ${another?.id ?? 'nichts'}.`);
  return node;
}
