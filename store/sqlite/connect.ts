import { accessSync, closeSync, constants, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnusable } from '../port.ts';
import { type Connection, connection, type ConnectionOptions } from './connection.ts';
import { openFailure } from './failure.ts';
import { pragma } from './pragma.ts';

export interface ConnectOptions extends ConnectionOptions {
  /** `:memory:` for tests that need no file. */
  readonly path: string;
  /** Four bytes in the file's header that say whose file it is. */
  readonly applicationId: number;
  /** Overwrite deleted content with zeros (keys). */
  readonly secureDelete?: boolean;
  /** Runs before writes are refused: brings the tables up to date. */
  readonly prepare: (database: DatabaseSync) => void;
}

/** `quick_check` reads the whole file: about 0.1 s for this size. Larger files are checked by `npm run backup`. */
const CHECKED_UP_TO_BYTES = 32 * 1024 * 1024;
/** Somebody else holding the write lock longer than this is an answer of its own (503). */
const BUSY_MS = 5000;

/** Opens or creates the file; throws `StoreUnusable` with one line for the operator. */
export function connect(options: ConnectOptions): Connection {
  const { path, applicationId, secureDelete = false, prepare, ...rest } = options;
  let database: DatabaseSync | null = null;
  try {
    if (path !== ':memory:') makeFile(path);
    database = new DatabaseSync(path, { timeout: BUSY_MS });
    checkOwner(database, path, applicationId);
    checkPages(database, path);
    // FULL: an answered commit survives a power cut. The size limit lets a large log shrink again.
    database.exec(`
      pragma journal_mode = wal;
      pragma synchronous = full;
      pragma foreign_keys = on;
      pragma journal_size_limit = 67108864;
      pragma cache_size = -16000;
      pragma temp_store = memory;
      pragma secure_delete = ${secureDelete ? 'on' : 'off'};
    `);
    prepare(database);
    if (rest.readOnlyReason != null) database.exec('pragma query_only = on');
    return connection(database, rest);
  } catch (cause) {
    database?.close();
    throw openFailure(path, cause);
  }
}

/** Only the service's user may read it; SQLite gives its side files the same rights. */
function makeFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
  accessSync(dirname(path), constants.W_OK);
}

function checkOwner(database: DatabaseSync, path: string, applicationId: number): void {
  const found = pragma(database, 'application_id');
  if (found === applicationId) return;
  if (found !== 0 || pragma(database, 'schema_version') !== 0)
    throw new StoreUnusable(`${path} gehört zu einem anderen Programm: den Pfad in der Konfiguration prüfen.`);
  database.exec(`pragma application_id = ${String(applicationId)}`);
}

function checkPages(database: DatabaseSync, path: string): void {
  if (path === ':memory:' || statSync(path).size > CHECKED_UP_TO_BYTES) return;
  if (pragma(database, 'quick_check(1)') !== 'ok')
    throw new StoreUnusable(
      `${path} ist beschädigt: Datei beiseitelegen und die letzte Sicherung zurückholen, danach „npm run recover“.`,
    );
}
