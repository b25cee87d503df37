import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '../port.ts';
import { backupTo } from './backup.ts';
import { cases } from './cases.ts';
import { checkpoints } from './checkpoints.ts';
import { clearing } from './clear.ts';
import { clockwork } from './clockwork.ts';
import { commits } from './commits.ts';
import { connect } from './connect.ts';
import type { Connection } from './connection.ts';
import { consents } from './consents.ts';
import { counters } from './counter.ts';
import { handoverLists } from './list.ts';
import { migrate } from './migrate.ts';
import { numbers } from './numbers.ts';
import { projectedHandovers } from './project-handover.ts';
import { APPLICATION_ID, STORE_SCHEMA } from './schema.ts';
import { settings } from './settings.ts';

export interface OpenSqlite {
  /** Usually `data/staffelstab.sqlite`; folder and file are made when missing. `:memory:` for tests without a file. */
  readonly path: string;
  /** Refuse all writes, the engine's and the vault's on this file included; German text for the operator. */
  readonly readOnlyReason?: string | null;
  /** Told about technical faults before they are rejected. */
  readonly onError?: (error: unknown) => void;
}

export interface SqliteStore {
  readonly store: Store;
  /** For the embedded engine and the vault, which share file and transactions. Closed by `store.close()`. */
  readonly database: DatabaseSync;
  readonly connection: Connection;
  /**
   * Commands made inside do not wait for the disk at each; all are on it when this resolves. Not a transaction: a kill in between
   * keeps what was done, so the work must be repeatable (ids from Idempotency-Keys are). Others meanwhile wait for the disk as ever.
   */
  batch<T>(work: () => Promise<T>): Promise<T>;
  /** One transaction, while nobody else uses the store (`Connection.alone`). */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** A consistent copy of the whole file while work goes on. Refuses to overwrite. */
  backupTo(path: string): Promise<void>;
}

/** Throws `StoreUnusable` with one German line for the operator (exit code 3). */
export function openSqlite({ path, readOnlyReason = null, onError }: OpenSqlite): SqliteStore {
  const db = connect({
    path,
    applicationId: APPLICATION_ID,
    readOnlyReason,
    ...(onError && { onError }),
    prepare: (fresh) => migrate(fresh, 'store', STORE_SCHEMA),
  });
  const store: Store = {
    ...commits(db),
    ...numbers(db),
    ...checkpoints(db),
    ...projectedHandovers(db),
    ...handoverLists(db),
    ...counters(db),
    ...consents(db),
    ...cases(db),
    ...clearing(db),
    ...clockwork(db),
    ...settings(db),
    readOnlyReason,
    close: async () => {
      if (db.database.isOpen) db.database.close();
    },
  };
  return {
    store,
    database: db.database,
    connection: db,
    batch: (work) => db.batch(work),
    alone: (work) => db.alone(work),
    backupTo: (target) => backupTo(path, target),
  };
}
