import type { DatabaseSync } from 'node:sqlite';
import { EngineRejection, EngineUnavailable } from '../port.ts';

/** One command: computes first and writes last, so that a refusal (`EngineRejection`) leaves nothing behind. */
export interface Entry {
  run(): void;
  /** Called once, after the transaction: `null` when committed. */
  settle(failure: Error | null): void;
}

export interface Transaction {
  begin(): void;
  beforeCommit(): void;
  afterRollback(): void;
}

/** An entry that hands on what `run` returned, once that is committed. */
export function entryOf<T>(run: () => T, resolve: (result: T) => void, reject: (failure: Error) => void): Entry {
  let result: { readonly value: T } | null = null;
  return {
    run() {
      result = { value: run() };
    },
    settle(failure) {
      if (failure !== null) reject(failure);
      else if (result !== null) resolve(result.value);
    },
  };
}

/**
 * Runs all entries in one transaction. Should one of them or the commit fail for another reason than a refusal,
 * everything is rolled back and each entry gets a transaction of its own, so that a bad one harms nobody else.
 */
export function commitGroup(database: DatabaseSync, transaction: Transaction, entries: readonly Entry[]): void {
  const together = attempt(database, transaction, entries);
  if (together.committed) return settle(entries, together.refusals);
  for (const entry of entries) {
    const alone = entries.length === 1 ? together : attempt(database, transaction, [entry]);
    if (alone.committed) settle([entry], alone.refusals);
    else entry.settle(new EngineUnavailable('nothing was written', { cause: alone.cause }));
  }
}

// ---------------------------------------------------------------------------------------------------------------------

type Refusals = ReadonlyMap<Entry, EngineRejection>;
type Attempt =
  { readonly committed: true; readonly refusals: Refusals } | { readonly committed: false; cause: unknown };

function attempt(database: DatabaseSync, transaction: Transaction, entries: readonly Entry[]): Attempt {
  const refusals = new Map<Entry, EngineRejection>();
  try {
    database.exec('BEGIN IMMEDIATE');
    transaction.begin();
    for (const entry of entries) {
      try {
        entry.run();
      } catch (error) {
        if (!(error instanceof EngineRejection)) throw error;
        refusals.set(entry, error);
      }
    }
    transaction.beforeCommit();
    database.exec('COMMIT');
    return { committed: true, refusals };
  } catch (cause) {
    // A full disk may have ended the transaction already.
    if (database.isOpen && database.isTransaction) database.exec('ROLLBACK');
    transaction.afterRollback();
    return { committed: false, cause };
  }
}

function settle(entries: readonly Entry[], refusals: Refusals): void {
  for (const entry of entries) entry.settle(refusals.get(entry) ?? null);
}
