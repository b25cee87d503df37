import type { DatabaseSync } from 'node:sqlite';
import type { Model } from '../model/model.ts';
import { integer, text, type Row } from './read.ts';

export interface ModelRow {
  readonly id: number;
  readonly processId: string;
  readonly version: number;
  readonly digest: string;
  readonly model: Model;
}

export interface NewModel {
  readonly processId: string;
  readonly version: number;
  readonly resource: string;
  readonly digest: string;
  readonly xml: string;
  readonly model: Model;
}

/** Read models, the least recently used leave first. */
const cacheLimit = 50;

export interface Models {
  get(id: number): ModelRow;
  /** Without a version the newest. */
  find(processId: string, version?: number): ModelRow | null;
  insert(row: NewModel): void;
  /** After a rollback: an id may come back with another model. */
  forget(): void;
}

export function modelsTable(database: DatabaseSync): Models {
  const columns = 'id, process_id, version, digest, model';
  const byId = database.prepare(`SELECT ${columns} FROM engine_models WHERE id = ?`);
  const byVersion = database.prepare('SELECT id FROM engine_models WHERE process_id = ? AND version = ?');
  const latest = database.prepare('SELECT id FROM engine_models WHERE process_id = ? ORDER BY version DESC LIMIT 1');
  const insert = database.prepare(
    'INSERT INTO engine_models (process_id, version, resource, digest, xml, model) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const cache = new Map<number, ModelRow>();

  function get(id: number): ModelRow {
    const known = cache.get(id) ?? read(byId.get(id));
    cache.delete(id);
    cache.set(id, known);
    for (const oldest of cache.keys()) {
      if (cache.size <= cacheLimit) break;
      cache.delete(oldest);
    }
    return known;
  }
  return {
    get,
    forget: () => cache.clear(),
    find(processId: string, version?: number): ModelRow | null {
      const row = version === undefined ? latest.get(processId) : byVersion.get(processId, version);
      return row === undefined ? null : get(integer(row, 'id'));
    },
    insert(row: NewModel): void {
      insert.run(row.processId, row.version, row.resource, row.digest, row.xml, JSON.stringify(row.model));
    },
  };
}

function read(row: Row | undefined): ModelRow {
  if (row === undefined) throw new Error('an instance refers to a model that is not stored');
  const model: unknown = JSON.parse(text(row, 'model'));
  if (!isModel(model)) throw new TypeError('stored model is damaged');
  return {
    id: integer(row, 'id'),
    processId: text(row, 'process_id'),
    version: integer(row, 'version'),
    digest: text(row, 'digest'),
    model,
  };
}

/** Written by this engine only, under the same schema version. */
function isModel(value: unknown): value is Model {
  return typeof value === 'object' && value !== null && 'processId' in value && 'nodes' in value;
}
