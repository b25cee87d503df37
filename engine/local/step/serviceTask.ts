import { evaluateLiteral } from '../feel/expression.ts';
import type { ServiceTaskNode } from '../model/model.ts';
import { visibleFrom, type Draft } from './draft.ts';
import type { Failure } from './incident.ts';
import type { Token } from './state.ts';
import { openWaits } from './waits.ts';

/** The job's expressions come before the boundaries: with an incident here nothing is caught yet. */
export function openJob(draft: Draft, token: Token, task: ServiceTaskNode): Failure | null {
  const visible = visibleFrom(draft, token);
  const type = evaluateLiteral(task.type, visible);
  const retries = evaluateLiteral(task.retries, visible);
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
