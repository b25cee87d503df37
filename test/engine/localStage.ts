import { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../../domain/calendar/clock.ts';
import { openLocalEngine } from '../../engine/local/open.ts';
import { openLocalProbe } from '../../engine/local/probe.ts';
import type { Stage } from '../conformance/engine/stage.ts';

export interface HandClock extends Clock {
  forward(ms: number): Promise<void>;
}

/** Stands still until moved. */
export function handClock(at = Date.UTC(2026, 0, 15, 9)): HandClock {
  const listeners = new Set<() => void>();
  return {
    now: () => at,
    onMoved(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async forward(ms) {
      at += ms;
      for (const listener of listeners) listener();
    },
  };
}

export interface LocalStage extends Stage {
  readonly database: DatabaseSync;
  readonly errors: Error[];
  close(): Promise<void>;
}

export function openLocalStage(path = ':memory:', clock = handClock()): LocalStage {
  const database = new DatabaseSync(path);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  const errors: Error[] = [];
  const engine = openLocalEngine({ database, clock, onError: (error) => errors.push(error) });
  return {
    database,
    errors,
    engine,
    clock,
    probe: openLocalProbe(database, clock),
    async close() {
      await engine.close();
      database.close();
    },
  };
}
