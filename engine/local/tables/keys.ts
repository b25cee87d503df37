import type { DatabaseSync } from 'node:sqlite';
import type { Key } from '../step/state.ts';
import { integer } from './read.ts';

/** One counter for all keys. */
export interface Keys {
  next: Key;
  take(): Key;
  /** When a transaction begins. */
  load(): void;
  /** Before it commits. */
  save(): void;
  /** Before each command of it. */
  mark(): void;
  /** After the command was undone. */
  rewind(): void;
}

export function keysTable(database: DatabaseSync): Keys {
  const select = database.prepare("SELECT value FROM engine_meta WHERE name = 'next_key'");
  const update = database.prepare("UPDATE engine_meta SET value = ? WHERE name = 'next_key'");
  let stored = 0;
  let marked = 0;
  return {
    next: 0,
    load(): void {
      const row = select.get();
      if (row === undefined) throw new Error('engine_meta lost its key counter');
      stored = this.next = integer(row, 'value');
    },
    mark(): void {
      marked = this.next;
    },
    rewind(): void {
      this.next = marked;
    },
    save(): void {
      if (this.next !== stored) update.run(this.next);
    },
    take(): Key {
      return this.next++;
    },
  };
}
