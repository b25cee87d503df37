import type { KeyObject } from 'node:crypto';
import { StoreUnavailable } from '../../store/port.ts';
import { type CaseId, HandoverId } from '../../domain/journal/id.ts';
import type { Connection } from '../../store/sqlite/connection.ts';
import { bytes } from '../../store/sqlite/row.ts';
import { derivedKeys, newKey, seal, unseal } from '../cipher.ts';
import { type Compartment, CompartmentErased, SheetUnreadable } from '../port.ts';

/** The keys of the compartments, wrapped under a key per office. Synchronous; `keys` is `keys.sqlite`. */
export interface Keyring {
  /** `null`: no key was ever made. */
  keyOf(compartment: Compartment): Uint8Array | 'erased' | null;
  /** Makes one where there is none. Throws `CompartmentErased`. */
  keyFor(compartment: Compartment): Uint8Array;
  /** The key bytes are gone from the file when this returns. Idempotent. */
  erase(subject: HandoverId | CaseId): void;
  isErased(subject: HandoverId | CaseId): boolean;
  purposes(after: HandoverId | null, limit: number): readonly HandoverId[];
}

export function keyring(keys: Connection, master: Uint8Array): Keyring {
  const wrapping = derivedKeys(master, 'wrap');
  const isErased = (subject: string): boolean =>
    keys.get('select 1 from tombstones where subject = ?', subject) !== undefined;

  const keyOf = (compartment: Compartment): Uint8Array | 'erased' | null => {
    const { case: id, office, purpose } = compartment;
    if (isErased(id) || isErased(purpose)) return 'erased';
    const row = keys.get(
      'select wrapped from wrapped_keys where case_id = ? and office = ? and purpose = ?',
      id,
      office,
      purpose,
    );
    return row === undefined ? null : unwrap(wrapping(office), compartment, bytes(row, 'wrapped'));
  };

  const makeKey = (compartment: Compartment): Uint8Array => {
    const { case: id, office, purpose } = compartment;
    const known = keyOf(compartment);
    if (known === 'erased') throw new CompartmentErased();
    if (known !== null) return known;
    const key = newKey();
    keys.run(
      'insert into wrapped_keys (case_id, office, purpose, wrapped) values (?, ?, ?, ?)',
      id,
      office,
      purpose,
      wrap(wrapping(office), compartment, key),
    );
    return key;
  };

  return {
    keyOf: (compartment) => keys.read(() => keyOf(compartment)),
    keyFor: (compartment) => keys.write(() => makeKey(compartment)),
    isErased: (subject) => keys.read(() => isErased(subject)),
    purposes: (after, limit) =>
      keys.read(() => keys.all(PURPOSES, after ?? '', limit)).map((row) => HandoverId.parse(row['purpose'])),
    erase(subject) {
      keys.write(() => {
        keys.run('insert or ignore into tombstones (subject) values (?)', subject);
        // The same length, so that SQLite overwrites in place and no page keeps an old copy.
        keys.run('update wrapped_keys set wrapped = zeroblob(length(wrapped)) where purpose = ?', subject);
        keys.run('update wrapped_keys set wrapped = zeroblob(length(wrapped)) where case_id = ?', subject);
        keys.run('delete from tokens where case_id = ?', subject);
      });
      forget(keys);
    },
  };
}

/** Handovers only (`h_…`), not the offices' own records. */
const PURPOSES = `select distinct purpose from wrapped_keys
  where purpose > ? and purpose >= 'h_' and purpose < 'h~' and purpose not in (select subject from tombstones)
  order by purpose limit ?`;

/** Empties the write-ahead log, which still holds the pages as they were before an erasure. */
function forget(keys: Connection): void {
  // At the end of the transaction it is emptied anyhow.
  if (keys.database.isTransaction) return;
  const row = keys.read(() => keys.get('pragma wal_checkpoint(truncate)'));
  if (row !== undefined && row['busy'] !== 0)
    throw new StoreUnavailable('busy', 'Der Schlüsselspeicher ist gerade belegt; die Löschung wird wiederholt.');
}

const place = ({ case: id, office, purpose }: Compartment): readonly string[] => ['key', id, office, purpose];

const wrap = (wrapping: KeyObject, compartment: Compartment, key: Uint8Array): Uint8Array =>
  seal(wrapping, place(compartment), key);

function unwrap(wrapping: KeyObject, compartment: Compartment, wrapped: Uint8Array): Uint8Array {
  try {
    return unseal(wrapping, place(compartment), wrapped);
  } catch (cause) {
    throw new SheetUnreadable(place(compartment).slice(1).join('/'), { cause });
  }
}
