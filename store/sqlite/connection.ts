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
  /** All or nothing, durable when it returns (inside a batch: when the batch does). */
  write<T>(work: () => T): T;
  /**
   * Many writes as one transaction, which stays open across awaits: only where nobody else uses the connection (seeding).
   * Writes inside nest as savepoints; does not nest in itself.
   */
  batch<T>(work: () => Promise<T>): Promise<T>;
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
  let batching = false;

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
  const mayWrite = (): void => {
    if (readOnlyReason !== null) throw new StoreUnavailable('read-only', readOnlyReason);
    // SQLite rolls a transaction back by itself when the disk fails: the rest of a batch must not be kept without its beginning.
    if (batching && !database.isTransaction) throw new StoreUnavailable('unreachable', 'Der Stapel wurde abgebrochen.');
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
        mayWrite();
        return transaction(database, work);
      }),
    async batch(work) {
      if (batching) throw new Error('a batch is open already');
      named(() => {
        mayWrite();
        database.exec('begin immediate');
      });
      batching = true;
      try {
        const result = await work();
        named(() => {
          mayWrite();
          database.exec('commit');
        });
        return result;
      } finally {
        batching = false;
        if (database.isTransaction) database.exec('rollback');
      }
    },
    texts: () => [...statements.keys()],
  };
}

/** Takes the write lock at once, so that what is read inside cannot change before it is written. */
function transaction<T>(database: DatabaseSync, work: () => T): T {
  const nested = database.isTransaction;
  database.exec(nested ? 'savepoint step' : 'begin immediate');
  try {
    const result = work();
    database.exec(nested ? 'release step' : 'commit');
    return result;
  } catch (cause) {
    if (database.isTransaction) database.exec(nested ? 'rollback to step; release step' : 'rollback');
    throw cause;
  }
}
