import type { Effect, Command } from './step/effect.ts';
import type { InstanceState, Key } from './step/state.ts';
import { step, type Step } from './step/step.ts';
import type { ModelRow } from './tables/models.ts';
import type { Tables } from './tables/tables.ts';

/** What one unit of work has at hand: the tables, the time, and where to leave word for those who wait. */
export interface Work {
  readonly tables: Tables;
  readonly now: number;
  /** A job of this type can be activated. */
  jobReady(type: string): void;
  /** Something falls due then. */
  dueAt(time: number): void;
}

/** Takes one stored instance through one command. */
export function advance(work: Work, instance: Key, command: Command): Step {
  const row = work.tables.instances.find(instance);
  if (row === null) throw new Error(`instance ${instance} is gone although something refers to it`);
  return advanceState(work, work.tables.models.get(row.model), row.state, command);
}

/** Nothing is written if the step refuses the command. */
export function advanceState(work: Work, model: ModelRow, state: InstanceState, command: Command): Step {
  const { tables, now } = work;
  const taken = step(model.model, state, command, {
    now,
    nextKey: tables.keys.next,
    buffer: (name, correlationKey) => tables.messages.buffered(name, correlationKey, now, model.processId),
  });
  if (taken.refused !== null) return taken;
  tables.keys.next = taken.nextKey;
  tables.instances.save(model.id, taken.state);
  for (const effect of taken.effects) write(work, state.key, model.processId, effect);
  return taken;
}

// ---------------------------------------------------------------------------------------------------------------------

function write(work: Work, instance: Key, processId: string, effect: Effect): void {
  const { tables } = work;
  switch (effect.do) {
    case 'openJob':
      tables.jobs.insert({ ...effect, instance });
      return work.jobReady(effect.type);
    case 'closeJob':
      return tables.jobs.remove(effect.key);
    case 'openTimer':
      tables.timers.insert({ ...effect, instance });
      return work.dueAt(effect.due);
    case 'closeTimer':
      tables.timers.remove(effect.key);
      return;
    case 'subscribe':
      return tables.subscriptions.insert({ ...effect, instance, processId });
    case 'unsubscribe':
      return tables.subscriptions.remove(effect.key);
    case 'correlated':
      return tables.messages.correlated(effect.message, processId);
    case 'raiseIncident':
      return tables.incidents.insert({ ...effect, instance });
    case 'clearIncident':
      return tables.incidents.remove(effect.key);
  }
}
