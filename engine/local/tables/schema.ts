import type { DatabaseSync } from 'node:sqlite';
import { EngineUnavailable } from '../../port.ts';
import { integer } from './read.ts';

/** Counts up with every change of the tables or of the stored form of models and tokens. */
const schemaVersion = 1;

const tables = `
  CREATE TABLE IF NOT EXISTS engine_meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS engine_models (
    id INTEGER PRIMARY KEY, process_id TEXT NOT NULL, version INTEGER NOT NULL, resource TEXT NOT NULL,
    digest TEXT NOT NULL, xml TEXT NOT NULL, model TEXT NOT NULL, UNIQUE (process_id, version)) STRICT;

  CREATE TABLE IF NOT EXISTS engine_instances (
    key INTEGER PRIMARY KEY, model INTEGER NOT NULL, tokens TEXT NOT NULL) STRICT;

  CREATE TABLE IF NOT EXISTS engine_jobs (
    key INTEGER PRIMARY KEY, instance INTEGER NOT NULL, token INTEGER NOT NULL, element TEXT NOT NULL,
    type TEXT NOT NULL, retries INTEGER NOT NULL, state TEXT NOT NULL, due INTEGER) STRICT;
  CREATE INDEX IF NOT EXISTS engine_jobs_ready ON engine_jobs (type, key) WHERE state = 'ready';
  CREATE INDEX IF NOT EXISTS engine_jobs_due ON engine_jobs (due) WHERE due IS NOT NULL;

  CREATE TABLE IF NOT EXISTS engine_timers (
    key INTEGER PRIMARY KEY, instance INTEGER NOT NULL, token INTEGER NOT NULL, element TEXT NOT NULL,
    due INTEGER NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS engine_timers_due ON engine_timers (due, key);

  CREATE TABLE IF NOT EXISTS engine_subscriptions (
    key INTEGER PRIMARY KEY, instance INTEGER NOT NULL, token INTEGER NOT NULL, element TEXT NOT NULL,
    process_id TEXT NOT NULL, name TEXT NOT NULL, correlation_key TEXT NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS engine_subscriptions_waiting ON engine_subscriptions (name, correlation_key, token);

  CREATE TABLE IF NOT EXISTS engine_messages (
    key INTEGER PRIMARY KEY, name TEXT NOT NULL, correlation_key TEXT NOT NULL, message_id TEXT,
    expires INTEGER NOT NULL, variables TEXT NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS engine_messages_buffered ON engine_messages (name, correlation_key, key);
  CREATE INDEX IF NOT EXISTS engine_messages_expires ON engine_messages (expires);

  CREATE TABLE IF NOT EXISTS engine_correlations (
    message INTEGER NOT NULL, process_id TEXT NOT NULL, PRIMARY KEY (message, process_id)) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS engine_incidents (
    key INTEGER PRIMARY KEY, instance INTEGER NOT NULL, token INTEGER NOT NULL, element TEXT NOT NULL,
    type TEXT NOT NULL, job INTEGER) STRICT;
  CREATE INDEX IF NOT EXISTS engine_incidents_instance ON engine_incidents (instance);
`;

/** Creates what is missing. Refuses a file that a newer version has written. */
export function prepareSchema(database: DatabaseSync): void {
  try {
    database.exec('BEGIN IMMEDIATE');
    database.exec(tables);
    database.prepare("INSERT OR IGNORE INTO engine_meta VALUES ('schema', ?), ('next_key', 1)").run(schemaVersion);
    const row = database.prepare("SELECT value FROM engine_meta WHERE name = 'schema'").get();
    const found = row === undefined ? 0 : integer(row, 'value');
    if (found !== schemaVersion) {
      throw new EngineUnavailable(`engine tables have version ${found}, this program knows ${schemaVersion}`);
    }
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error instanceof EngineUnavailable
      ? error
      : new EngineUnavailable('engine tables unusable', { cause: error });
  }
}
