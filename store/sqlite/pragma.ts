import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';

/** First column of a pragma's first row. */
export function pragma(database: DatabaseSync, name: string): SQLOutputValue | undefined {
  const row = database.prepare(`pragma ${name}`).get();
  return row === undefined ? undefined : Object.values(row)[0];
}
