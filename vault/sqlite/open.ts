import { existsSync } from 'node:fs';
import { PayloadRef } from '../../domain/journal/id.ts';
import { StoreUnusable } from '../../store/port.ts';
import { backupTo } from '../../store/sqlite/backup.ts';
import { connect } from '../../store/sqlite/connect.ts';
import { type Connection, connection } from '../../store/sqlite/connection.ts';
import { migrate } from '../../store/sqlite/migrate.ts';
import type { SqliteStore } from '../../store/sqlite/open.ts';
import { deriveKey, KEY_BYTES, keyedHash } from '../cipher.ts';
import type { Vault } from '../port.ts';
import { keyring } from './keyring.ts';
import { matchPair, missingKeys, storePair } from './pair.ts';
import { readLog } from './read-log.ts';
import { KEYS_APPLICATION_ID, KEYS_SCHEMA, VAULT_SCHEMA } from './schema.ts';
import { search } from './search.ts';
import { sheets } from './sheets.ts';

export interface OpenVault {
  /** The open store, in whose file the ciphertext lies. Its `readOnlyReason` holds here too. */
  readonly store: Pick<SqliteStore, 'connection'>;
  /** Usually `data/keys.sqlite`. */
  readonly keysPath: string;
  /** 32 bytes; without it nothing here can be read. */
  readonly masterKey: Uint8Array;
  readonly onError?: (error: unknown) => void;
}

export interface SqliteVault {
  readonly vault: Vault;
  readonly keys: Connection;
  /** As the store's, for the keys. With both: `store.batch(() => vault.batch(work))`, so that the keys are on the disk first. */
  batch<T>(work: () => Promise<T>): Promise<T>;
  /** Likewise: `store.alone(() => vault.alone(work))`. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Copy of the keys; to be kept apart from that of the store, and to be deleted after the agreed time. */
  backupKeysTo(path: string): Promise<void>;
}

/** Throws `StoreUnusable` with one German line for the operator. Close the vault before the store. */
export function openVault({ store, keysPath, masterKey, onError }: OpenVault): SqliteVault {
  if (masterKey.length !== KEY_BYTES) throw new StoreUnusable('Der Hauptschlüssel muss 32 Byte lang sein.');
  const db = store.connection;
  migrate(db.database, 'vault', VAULT_SCHEMA);
  if (keysPath !== ':memory:' && !existsSync(keysPath) && storePair(db) !== null) throw missingKeys(keysPath);

  const keys = connect({
    path: keysPath,
    applicationId: KEYS_APPLICATION_ID,
    secureDelete: true,
    readOnlyReason: db.readOnlyReason,
    ...(onError && { onError }),
    prepare: (database) => {
      migrate(database, 'keys', KEYS_SCHEMA);
      matchPair(db, connection(database, {}), masterKey, keysPath);
    },
  });
  return { vault: vaultOf(db, keys, masterKey), ...seedingAndBackup(keys, keysPath) };
}

function vaultOf(db: Connection, keys: Connection, master: Uint8Array): Vault {
  const ring = keyring(keys, master);
  const refKey = deriveKey(master, 'ref');
  return {
    ...sheets(db, ring),
    ...search(keys, ring, master),
    ...readLog(db),
    purposes: async (after, limit) => ring.purposes(after, limit),
    ref: (content) => PayloadRef.parse(keyedHash(refKey, content).toString('hex')),
    erase: async (purpose) => {
      ring.erase(purpose);
      // Unreadable already; this gives the room back.
      db.write(() => db.run('delete from vault_sheets where purpose = ?', purpose));
    },
    eraseCase: async (id) => {
      ring.erase(id);
      db.write(() => db.run('delete from vault_sheets where case_id = ?', id));
    },
    close: async () => {
      if (keys.database.isOpen) keys.database.close();
    },
  };
}

const seedingAndBackup = (keys: Connection, keysPath: string): Omit<SqliteVault, 'vault'> => ({
  keys,
  batch: (work) => keys.batch(work),
  alone: (work) => keys.alone(work),
  backupKeysTo: (path) => backupTo(keysPath, path),
});
