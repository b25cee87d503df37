import { AsyncLocalStorage } from 'node:async_hooks';
import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import { StoreUnavailable } from '../port.ts';
import { useFailure } from './failure.ts';

export type Row = Readonly<Record<string, SQLOutputValue>>;

/** One SQLite file in use: cached statements, short synchronous transactions, faults as the port names them. */
export interface Connection {
  readonly database: DatabaseSync;
  readonly readOnlyReason: string | null;
  get(sql: string, ...values: SQLInputValue[]): Row | undefined;
  all(sql: string, ...values: SQLInputValue[]): readonly Row[];
  /** Number of rows changed. */
  run(sql: string, ...values: SQLInputValue[]): number;
  read<T>(work: () => T): T;
  /** All or nothing, durable when it returns. Synchronous, so that no transaction is ever open across an await; does not nest. */
  write<T>(work: () => T): T;
  /**
   * Writes made inside (and awaited) do not wait for the disk one by one; all are on it when this resolves. A kill in between
   * loses nothing, a power cut may lose the latest. Other writers meanwhile wait for the disk as ever. For seeding; nests.
   */
  batch<T>(work: () => Promise<T>): Promise<T>;
  /**
   * All or nothing: the writes made inside (and awaited) are one transaction, many times faster. Only while nobody else uses
   * this connection, that is before the engine and the pages start: their writes would be in it, too. Does not nest.
   */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Every SQL text used so far, for the test of the query plans. */
  texts(): readonly string[];
}

export interface ConnectionOptions {
  readonly readOnlyReason?: string | null;
  /** Told about every technical fault before it is rejected, for the log. */
  readonly onError?: (error: unknown) => void;
}

export function connection(database: DatabaseSync, { readOnlyReason = null, onError }: ConnectionOptions): Connection {
  const statements = new Map<string, StatementSync>();
  const hurried = new AsyncLocalStorage<true>();
  let isAlone = false;

  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, known);
    return known;
  };
  const named = <T>(work: () => T): T => {
    try {
      return work();
    } catch (cause) {
      const failure = useFailure(cause);
      if (failure !== cause) onError?.(failure);
      throw failure;
    }
  };
  return {
    database,
    readOnlyReason,
    get: (sql, ...values) => prepared(sql).get(...values),
    all: (sql, ...values) => prepared(sql).all(...values),
    run: (sql, ...values) => Number(prepared(sql).run(...values).changes),
    read: named,
    write: (work) =>
      named(() => {
        if (readOnlyReason !== null) throw new StoreUnavailable('read-only', readOnlyReason);
        if (isAlone) return step(database, work);
        return hurried.getStore() === true ? withoutWaiting(database, work) : transaction(database, work);
      }),
    async batch(work) {
      try {
        return await hurried.run(true, work);
      } finally {
        named(() => {
          database.exec('pragma wal_checkpoint(full)');
        });
      }
    },
    async alone(work) {
      named(() => {
        database.exec('begin immediate');
      });
      isAlone = true;
      try {
        const result = await work();
        named(() => {
          database.exec('commit');
        });
        return result;
      } finally {
        isAlone = false;
        if (database.isTransaction) database.exec('rollback');
        named(() => {
          database.exec('pragma wal_checkpoint(truncate)');
        });
      }
    },
    texts: () => [...statements.keys()],
  };
}

/** The log is on the disk in order: the next write that does wait takes these along. */
function withoutWaiting<T>(database: DatabaseSync, work: () => T): T {
  database.exec('pragma synchronous = normal');
  try {
    return transaction(database, work);
  } finally {
    database.exec('pragma synchronous = full');
  }
}

/** One of many in a transaction that is open already: it alone is undone when it fails. */
function step<T>(database: DatabaseSync, work: () => T): T {
  database.exec('savepoint step');
  try {
    const result = work();
    database.exec('release step');
    return result;
  } catch (cause) {
    if (database.isTransaction) database.exec('rollback to step; release step');
    throw cause;
  }
}

/** Takes the write lock at once, so that what is read inside cannot change before it is written. */
function transaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('begin immediate');
  try {
    const result = work();
    database.exec('commit');
    return result;
  } catch (cause) {
    // When the disk fails SQLite has rolled back already.
    if (database.isTransaction) database.exec('rollback');
    throw cause;
  }
}
