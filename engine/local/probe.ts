import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../../domain/calendar/clock.ts';
import type { Token } from './step/state.ts';
import { openTables } from './tables/tables.ts';

export interface ProbedIncident {
  readonly key: string;
  /** `NO_CATCH_EVENT_FOUND` for an error that nobody caught. */
  readonly elementId: string;
  /** Zeebe's error type, e.g. `JOB_NO_RETRIES`. */
  readonly type: string;
}

/** What tests may see of an engine beyond its port. The conformance suite has one for the broker too. */
export interface EngineProbe {
  incidents(instanceKey: string): Promise<readonly ProbedIncident[]>;
  /** Ids of the elements in which the instance stands, scopes included, the process itself not; sorted. */
  waiting(instanceKey: string): Promise<readonly string[]>;
  ended(instanceKey: string): Promise<boolean>;
  /** Resolves once everything that is due by now has happened. */
  idle(): Promise<void>;
}

/** Reads the engine's tables beside it; for tests only. */
export function openLocalProbe(database: DatabaseSync, clock: Clock): EngineProbe {
  const tables = openTables(database);
  const tokens = (key: string): readonly Token[] => tables.instances.find(Number(key))?.state.tokens ?? [];
  return {
    async incidents(instanceKey) {
      const found = tables.incidents.ofInstance(Number(instanceKey));
      return found.map(({ key, element, type }) => ({ key: String(key), elementId: element, type }));
    },
    waiting: async (instanceKey) =>
      tokens(instanceKey)
        .filter((token) => token.scope !== null)
        .map((token) => token.element)
        .sort(),
    ended: async (instanceKey) => tokens(instanceKey).length === 0,
    async idle() {
      do await new Promise((resolve) => setImmediate(resolve));
      while (tables.nextDue() <= clock.now());
    },
  };
}
