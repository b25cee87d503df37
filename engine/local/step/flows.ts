import { node, type Flow, type ParallelGatewayNode } from '../model/model.ts';
import { childrenOf, send, type Draft } from './draft.ts';
import type { Token } from './state.ts';

/** Sends one token down each flow. */
export function take(draft: Draft, scope: Token, flows: readonly Flow[]): void {
  for (const flow of flows) {
    if (isCounted(draft, flow.target)) {
      scope.arrived = { ...scope.arrived, [flow.id]: arrivals(scope, flow.id) + 1 };
    }
    send(draft, scope, flow.target);
  }
}

/** True once every incoming flow has brought a token; uses one of each. Surplus tokens wait for the next round. */
export function join(scope: Token, gateway: ParallelGatewayNode): boolean {
  if (gateway.incoming.some((flow) => arrivals(scope, flow) === 0)) return false;
  const used = gateway.incoming.map((flow) => [flow, arrivals(scope, flow) - 1] as const);
  const left = Object.entries({ ...scope.arrived, ...Object.fromEntries(used) }).filter(([, count]) => count > 0);
  scope.arrived = Object.fromEntries(left);
  return true;
}

const arrivals = (scope: Token, flow: string): number =>
  Object.hasOwn(scope.arrived, flow) ? (scope.arrived[flow] ?? 0) : 0;

/** A scope is done when nothing runs in it, nothing is on its way and no join waits. */
export function isDone(draft: Draft, scope: Token): boolean {
  if (childrenOf(draft, scope).length > 0 || Object.keys(scope.arrived).length > 0) return false;
  return !draft.todo.some(
    (todo) => todo.do === 'activate' && todo.scope === scope.key && !isCounted(draft, todo.element),
  );
}

/**
 * Flows whose tokens are counted until a join uses them. Nothing ever uses those into a start event: Zeebe runs it
 * once more, but the scope never ends.
 */
function isCounted(draft: Draft, target: string): boolean {
  const { kind } = node(draft.model, target);
  return kind === 'parallelGateway' || kind === 'startEvent';
}
