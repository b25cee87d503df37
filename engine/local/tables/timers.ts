import type { DatabaseSync } from 'node:sqlite';
import type { Key } from '../step/state.ts';
import { integer, text } from './read.ts';

export interface TimerRow {
  readonly key: Key;
  readonly instance: Key;
  readonly token: Key;
  readonly element: string;
  readonly due: number;
}

export interface Timers {
  insert(timer: TimerRow): void;
  isOpen(key: Key): boolean;
  remove(key: Key): void;
  /** The earliest first. */
  due(now: number, limit: number): readonly TimerRow[];
}

export function timersTable(database: DatabaseSync): Timers {
  const insert = database.prepare(
    'INSERT INTO engine_timers (key, instance, token, element, due) VALUES (?, ?, ?, ?, ?)',
  );
  const remove = database.prepare('DELETE FROM engine_timers WHERE key = ?');
  const open = database.prepare('SELECT 1 FROM engine_timers WHERE key = ?');
  const due = database.prepare(
    'SELECT key, instance, token, element, due FROM engine_timers WHERE due <= ? ORDER BY due, key LIMIT ?',
  );
  return {
    insert(timer: TimerRow): void {
      insert.run(timer.key, timer.instance, timer.token, timer.element, timer.due);
    },
    isOpen: (key: Key): boolean => open.get(key) !== undefined,
    remove(key: Key): void {
      remove.run(key);
    },
    due(now: number, limit: number): TimerRow[] {
      return due.all(now, limit).map((row) => ({
        key: integer(row, 'key'),
        instance: integer(row, 'instance'),
        token: integer(row, 'token'),
        element: text(row, 'element'),
        due: integer(row, 'due'),
      }));
    },
  };
}
