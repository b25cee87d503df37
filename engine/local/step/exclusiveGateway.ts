import type { Lookup } from '../feel/evaluate.ts';
import { evaluate } from '../feel/expression.ts';
import type { ExclusiveGatewayNode, Flow } from '../model/model.ts';
import type { Failure } from './incident.ts';

/** The first flow whose condition holds, else the default. null: a gateway without a way out ends its path. */
export function chooseFlow(gateway: ExclusiveGatewayNode, visible: Lookup): Flow | Failure | null {
  const [first, ...others] = gateway.outgoing;
  if (first === undefined) return null;
  if (others.length === 0 && first.condition === null) return first;
  for (const flow of gateway.outgoing) {
    // Whatever is written at the default flow, it is not asked.
    if (flow.condition === null || flow.id === gateway.defaultFlow) continue;
    const holds = evaluate(flow.condition, visible);
    // Also where a default flow exists: an unanswered question is not a no.
    if (typeof holds !== 'boolean') return { failure: 'EXTRACT_VALUE_ERROR' };
    if (holds) return flow;
  }
  return gateway.outgoing.find((flow) => flow.id === gateway.defaultFlow) ?? { failure: 'CONDITION_ERROR' };
}
