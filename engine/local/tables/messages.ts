import type { DatabaseSync } from 'node:sqlite';
import type { Variables } from '../../port.ts';
import type { BufferedMessage } from '../step/draft.ts';
import type { Key } from '../step/state.ts';
import { integer, variables } from './read.ts';

export interface MessageRow {
  readonly key: Key;
  readonly name: string;
  readonly correlationKey: string;
  readonly messageId: string | null;
  readonly expires: number;
  readonly variables: Variables;
}

/** The buffer. A message stays until it expires, also when it has been correlated: other processes may want it. */
export interface Messages {
  insert(row: MessageRow): void;
  hasId(name: string, correlationKey: string, messageId: string, now: number): boolean;
  /** Oldest first, without those that this process got already. */
  buffered(name: string, correlationKey: string, now: number, processId: string): Iterable<BufferedMessage>;
  /** Remembers that the process got the message: as long as the message lives, no other instance gets it. */
  correlated(message: Key, processId: string): void;
  expired(now: number, limit: number): readonly Key[];
  remove(key: Key): void;
}

export function messagesTable(database: DatabaseSync): Messages {
  const insert = database.prepare(
    'INSERT INTO engine_messages (key, name, correlation_key, message_id, expires, variables) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const sameId = database.prepare(
    'SELECT 1 FROM engine_messages WHERE name = ? AND correlation_key = ? AND message_id = ? AND expires > ? LIMIT 1',
  );
  const buffered = database.prepare(
    `SELECT key, variables FROM engine_messages AS message
     WHERE name = ? AND correlation_key = ? AND expires > ? AND NOT EXISTS
       (SELECT 1 FROM engine_correlations WHERE message = message.key AND process_id = ?) ORDER BY key`,
  );
  const correlate = database.prepare('INSERT INTO engine_correlations (message, process_id) VALUES (?, ?)');
  const expired = database.prepare('SELECT key FROM engine_messages WHERE expires <= ? ORDER BY expires LIMIT ?');
  const remove = database.prepare('DELETE FROM engine_messages WHERE key = ?');
  const forget = database.prepare('DELETE FROM engine_correlations WHERE message = ?');
  return {
    insert(row) {
      const stored = JSON.stringify(row.variables);
      insert.run(row.key, row.name, row.correlationKey, row.messageId, row.expires, stored);
    },
    hasId: (name, correlationKey, messageId, now) => sameId.get(name, correlationKey, messageId, now) !== undefined,
    *buffered(name, correlationKey, now, processId) {
      for (const row of buffered.iterate(name, correlationKey, now, processId)) {
        yield { key: integer(row, 'key'), variables: variables(row, 'variables') };
      }
    },
    correlated(message, processId) {
      correlate.run(message, processId);
    },
    expired: (now, limit) => expired.all(now, limit).map((row) => integer(row, 'key')),
    remove(key) {
      remove.run(key);
      forget.run(key);
    },
  };
}
