import { randomBytes } from 'node:crypto';
import { StoreUnusable } from '../../store/port.ts';
import type { Connection } from '../../store/sqlite/connection.ts';
import { bytes, text } from '../../store/sqlite/row.ts';
import { deriveKey, seal, unseal } from '../cipher.ts';

/** `staffelstab.sqlite` and `keys.sqlite` belong together and to one master key; anything else would lose data silently. */
export function storePair(db: Connection): string | null {
  const row = db.get('select id from vault_pair');
  return row === undefined ? null : text(row, 'id');
}

/** Names the pair on both sides at the first start; afterwards throws `StoreUnusable` where one of the three was exchanged. */
export function matchPair(db: Connection, keys: Connection, master: Uint8Array, path: string): void {
  const known = storePair(db);
  const row = keys.get('select id, proof from pair');
  if (row === undefined) {
    if (known !== null) throw missingKeys(path);
    if (db.readOnlyReason !== null) return;
    const id = randomBytes(16).toString('hex');
    keys.write(() => keys.run('insert into pair (id, proof) values (?, ?)', id, prove(master, id)));
    db.write(() => db.run('insert into vault_pair (id) values (?)', id));
    return;
  }
  const id = text(row, 'id');
  if (!proves(master, id, bytes(row, 'proof')))
    throw new StoreUnusable(`Der Hauptschlüssel passt nicht zu ${path}: den richtigen Hauptschlüssel angeben.`);
  // A new store beside old keys: the tombstones stay in force.
  if (known === null && db.readOnlyReason === null)
    db.write(() => db.run('insert into vault_pair (id) values (?)', id));
  else if (known !== null && known !== id)
    throw new StoreUnusable(
      `${path} gehört zu einem anderen Datenbestand: beide Dateien aus derselben Sicherung nehmen.`,
    );
}

export const missingKeys = (path: string): StoreUnusable =>
  new StoreUnusable(`${path} fehlt oder ist leer: aus der letzten Schlüsselsicherung zurückholen.`);

const PROOF = Buffer.from('staffelstab');
const prove = (master: Uint8Array, id: string): Uint8Array => seal(deriveKey(master, 'pair'), [id], PROOF);

function proves(master: Uint8Array, id: string, proof: Uint8Array): boolean {
  try {
    return unseal(deriveKey(master, 'pair'), [id], proof).equals(PROOF);
  } catch {
    return false;
  }
}
