import type { DatabaseSync } from 'node:sqlite';
import { EngineRejection, EngineUnavailable } from '../port.ts';

/** One command of a group. */
export interface Entry {
  run(): void;
  /** Called once, after the transaction: `null` when committed. */
  settle(failure: Error | null): void;
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

/** What surrounds every transaction. */
export interface Around {
  begin(): void;
  beforeEntry(): void;
  /** The entry begun last, or all of them, left nothing in the database. */
  afterRollback(): void;
  beforeCommit(): void;
}

/**
 * Runs groups of entries in one transaction each. An entry that fails is undone alone (savepoint) and harms nobody; if
 * the transaction itself fails, all its entries do. Nobody is answered before the commit.
 */
export function groupCommit(database: DatabaseSync, around: Around): (entries: readonly Entry[]) => void {
  const savepoint = database.prepare('SAVEPOINT engine_entry');
  const release = database.prepare('RELEASE engine_entry');
  const undo = database.prepare('ROLLBACK TO engine_entry');

  function runAlone(entry: Entry): Error | null {
    savepoint.run();
    around.beforeEntry();
    try {
      entry.run();
      release.run();
      return null;
    } catch (error) {
      // A full disk may have ended the whole transaction.
      if (!database.isTransaction) throw error;
      undo.run();
      release.run();
      around.afterRollback();
      return error instanceof EngineRejection ? error : unavailable(error);
    }
  }

  function runAll(entries: readonly Entry[]): (Error | null)[] {
    try {
      database.exec('BEGIN IMMEDIATE');
      around.begin();
      const failures = entries.map(runAlone);
      around.beforeCommit();
      database.exec('COMMIT');
      return failures;
    } catch (cause) {
      if (database.isOpen && database.isTransaction) database.exec('ROLLBACK');
      around.afterRollback();
      return entries.map(() => unavailable(cause));
    }
  }

  return (entries) => {
    const failures = runAll(entries);
    entries.forEach((entry, i) => entry.settle(failures[i] ?? null));
  };
}

const unavailable = (cause: unknown): EngineUnavailable => new EngineUnavailable('nothing was written', { cause });
