import type { DatabaseSync } from 'node:sqlite';
import { StoreUnusable } from '../port.ts';
import { type Connection, connection } from './connection.ts';
import { pragma } from './pragma.ts';
import { integer } from './row.ts';

/**
 * Brings one part of the file (`store`, `vault`, `keys`) up to date: step n leads from version n to n + 1, all in one
 * transaction. A file that is further than this program is left alone.
 */
export function migrate(database: DatabaseSync, part: string, steps: readonly string[]): void {
  const db = connection(database, {});
  const version = currentVersion(db, part);
  if (version > steps.length)
    throw new StoreUnusable(
      `${database.location() ?? 'Der Speicher'} stammt von einer neueren Programmversion ` +
        `(${part} ${String(version)}, bekannt bis ${String(steps.length)}): diese starten oder die Sicherung davor zurückholen.`,
    );
  if (version === steps.length) return;
  // A read-only store may still lack the tables of a part that was never opened on it.
  const readOnly = pragma(database, 'query_only') === 1;
  if (readOnly) database.exec('pragma query_only = off');
  try {
    db.write(() => {
      database.exec(VERSIONS);
      // Read again: another process may have been faster.
      for (const step of steps.slice(currentVersion(db, part))) database.exec(step);
      db.run('insert or replace into schema_versions values (?, ?)', part, steps.length);
    });
  } finally {
    if (readOnly) database.exec('pragma query_only = on');
  }
}

const VERSIONS = 'create table if not exists schema_versions (part text primary key, version integer not null) strict';

function currentVersion(db: Connection, part: string): number {
  const known = db.get(`select 1 from sqlite_schema where name = 'schema_versions'`);
  if (known === undefined) return 0;
  const row = db.get('select version from schema_versions where part = ?', part);
  return row === undefined ? 0 : integer(row, 'version');
}
