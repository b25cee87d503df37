import type { DatabaseSync } from 'node:sqlite';
import type { Key } from '../step/state.ts';
import { integer, integerOrNull, text, type Row } from './read.ts';

export interface IncidentRow {
  readonly key: Key;
  readonly instance: Key;
  readonly token: Key;
  readonly element: string;
  readonly type: string;
  readonly job: Key | null;
}

export interface Incidents {
  find(key: Key): IncidentRow | null;
  ofInstance(instance: Key): readonly IncidentRow[];
  insert(row: IncidentRow): void;
  remove(key: Key): void;
}

export function incidentsTable(database: DatabaseSync): Incidents {
  const select = database.prepare('SELECT * FROM engine_incidents WHERE key = ?');
  const ofInstance = database.prepare('SELECT * FROM engine_incidents WHERE instance = ? ORDER BY key');
  const insert = database.prepare(
    'INSERT INTO engine_incidents (key, instance, token, element, type, job) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const remove = database.prepare('DELETE FROM engine_incidents WHERE key = ?');
  return {
    find(key: Key): IncidentRow | null {
      const row = select.get(key);
      return row === undefined ? null : read(row);
    },
    ofInstance: (instance: Key): IncidentRow[] => ofInstance.all(instance).map(read),
    insert(row: IncidentRow): void {
      insert.run(row.key, row.instance, row.token, row.element, row.type, row.job);
    },
    remove(key: Key): void {
      remove.run(key);
    },
  };
}

function read(row: Row): IncidentRow {
  return {
    key: integer(row, 'key'),
    instance: integer(row, 'instance'),
    token: integer(row, 'token'),
    element: text(row, 'element'),
    type: text(row, 'type'),
    job: integerOrNull(row, 'job'),
  };
}
