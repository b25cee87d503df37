import { EngineRejection, type CreateInstance } from '../../port.ts';
import { advanceState, type Work } from '../advance.ts';
import type { Model, ModelNode } from '../model/model.ts';
import type { Key } from '../step/state.ts';
import { isVariables } from '../tables/read.ts';

export function createInstance(work: Work, { processId, version, variables, startAt }: CreateInstance): Key {
  if (!isVariables(variables)) throw new EngineRejection('INVALID_ARGUMENT', 'variables are not an object');
  const model = work.tables.models.find(processId, version);
  if (model === null) throw new EngineRejection('NOT_FOUND', `no deployed process ${processId}`);
  if (startAt === undefined) requireStart(model.model);
  else requireStartable(model.model, startAt);
  const key = work.tables.keys.take();
  const start = { do: 'start', variables, startAt: startAt ?? null } as const;
  const { refused } = advanceState(work, model, { key, tokens: [] }, start);
  if (refused !== null)
    throw new EngineRejection('INVALID_ARGUMENT', `${startAt}: ${refused.failure} in a scope around it`);
  return key;
}

// ---------------------------------------------------------------------------------------------------------------------

function requireStart({ processId, nodes }: Model): void {
  const process = nodes[processId];
  if (process?.kind === 'process' && process.start !== null) return;
  throw new EngineRejection('FAILED_PRECONDITION', `process ${processId} has no none start event`);
}

const notStartable: readonly ModelNode['kind'][] = ['startEvent', 'timerBoundary', 'errorBoundary', 'process'];

/** The process itself is refused too: Zeebe takes it as target and then builds a process inside the process. */
function requireStartable({ processId, nodes }: Model, elementId: string): void {
  const element = Object.hasOwn(nodes, elementId) ? nodes[elementId] : undefined;
  if (element !== undefined && !notStartable.includes(element.kind)) return;
  throw new EngineRejection('INVALID_ARGUMENT', `process ${processId} cannot start at ${elementId}`);
}
