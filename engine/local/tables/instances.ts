import type { DatabaseSync } from 'node:sqlite';
import type { InstanceState, Key, Token } from '../step/state.ts';
import { integer, text } from './read.ts';

export interface InstanceRow {
  readonly model: number;
  readonly state: InstanceState;
}

export interface Instances {
  find(key: Key): InstanceRow | null;
  /** An instance without tokens has ended and leaves no row. */
  save(model: number, state: InstanceState): void;
}

export function instancesTable(database: DatabaseSync): Instances {
  const select = database.prepare('SELECT model, tokens FROM engine_instances WHERE key = ?');
  const put = database.prepare(
    'INSERT INTO engine_instances (key, model, tokens) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET tokens = excluded.tokens',
  );
  const remove = database.prepare('DELETE FROM engine_instances WHERE key = ?');
  return {
    find(key: Key): InstanceRow | null {
      const row = select.get(key);
      return row === undefined
        ? null
        : { model: integer(row, 'model'), state: { key, tokens: parseTokens(text(row, 'tokens')) } };
    },
    save(model: number, { key, tokens }: InstanceState): void {
      if (tokens.length === 0) remove.run(key);
      else put.run(key, model, JSON.stringify(tokens));
    },
  };
}

/** Written by this engine only (the schema version says so); the check is against a damaged file, not against a caller. */
function parseTokens(stored: string): Token[] {
  const tokens: unknown = JSON.parse(stored);
  if (!Array.isArray(tokens) || !tokens.every(isToken)) throw new TypeError('stored tokens are damaged');
  return tokens;
}

function isToken(value: unknown): value is Token {
  return typeof value === 'object' && value !== null && 'key' in value && 'phase' in value && 'variables' in value;
}
