import type { DatabaseSync } from 'node:sqlite';
import type { Key } from '../step/state.ts';
import { integer, text } from './read.ts';

export interface SubscriptionRow {
  readonly key: Key;
  readonly instance: Key;
  readonly token: Key;
  readonly element: string;
  readonly processId: string;
  readonly name: string;
  readonly correlationKey: string;
}

export interface Subscriptions {
  insert(row: SubscriptionRow): void;
  remove(key: Key): void;
  /** The oldest token first. */
  waiting(name: string, correlationKey: string): readonly SubscriptionRow[];
}

export function subscriptionsTable(database: DatabaseSync): Subscriptions {
  const insert = database.prepare(
    `INSERT INTO engine_subscriptions (key, instance, token, element, process_id, name, correlation_key)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const remove = database.prepare('DELETE FROM engine_subscriptions WHERE key = ?');
  const waiting = database.prepare(
    `SELECT key, instance, token, element, process_id FROM engine_subscriptions
     WHERE name = ? AND correlation_key = ? ORDER BY token, key`,
  );
  return {
    insert(row: SubscriptionRow): void {
      insert.run(row.key, row.instance, row.token, row.element, row.processId, row.name, row.correlationKey);
    },
    remove(key: Key): void {
      remove.run(key);
    },
    waiting(name: string, correlationKey: string): SubscriptionRow[] {
      return waiting.all(name, correlationKey).map((row) => ({
        key: integer(row, 'key'),
        instance: integer(row, 'instance'),
        token: integer(row, 'token'),
        element: text(row, 'element'),
        processId: text(row, 'process_id'),
        name,
        correlationKey,
      }));
    },
  };
}
