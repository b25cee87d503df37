import type { Lookup } from '../feel/evaluate.ts';
import { evaluate, isFeel } from '../feel/expression.ts';
import type { Expression, ServiceTaskNode } from '../model/model.ts';
import { visibleFrom, type Draft } from './draft.ts';
import type { Failure } from './incident.ts';
import type { Token } from './state.ts';
import { openWaits } from './waits.ts';

/** The job's expressions come before the boundaries: with an incident here nothing is caught yet. */
export function openJob(draft: Draft, token: Token, task: ServiceTaskNode): Failure | null {
  const visible = visibleFrom(draft, token);
  const type = literalOrFeel(task.type, visible);
  const retries = literalOrFeel(task.retries, visible);
  if (typeof type !== 'string' || type === '' || typeof retries !== 'number') return { failure: 'EXTRACT_VALUE_ERROR' };
  const failure = openWaits(draft, token);
  if (failure !== null) return failure;
  token.phase = 'active';
  token.job = draft.takeKey();
  const { key } = token;
  draft.effects.push({
    do: 'openJob',
    key: token.job,
    token: key,
    element: task.id,
    type,
    retries: Math.trunc(retries),
  });
  return null;
}

/** A literal that reads as a number is one, also as a job type, where it is then refused. */
function literalOrFeel(expression: Expression, visible: Lookup): unknown {
  if (isFeel(expression) || !/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(expression))
    return evaluate(expression, visible);
  return Number(expression);
}
