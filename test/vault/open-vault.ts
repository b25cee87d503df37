import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from '@jest/globals';
import { openSqlite, type SqliteStore } from '../../store/sqlite/open.ts';
import { openVault, type SqliteVault } from '../../vault/sqlite/open.ts';

export const MASTER = Buffer.alloc(32, 7);

export interface Files {
  readonly folder: string;
  readonly store: string;
  readonly keys: string;
}
export type OpenedVault = SqliteVault & { readonly sqlite: SqliteStore; close(): Promise<void> };

const folders: string[] = [];
const opened: OpenedVault[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function newFiles(): Files {
  const folder = mkdtempSync(join(tmpdir(), 'staffelstab-vault-'));
  folders.push(folder);
  return { folder, store: join(folder, 'staffelstab.sqlite'), keys: join(folder, 'keys.sqlite') };
}

export function openFiles(
  files: Files,
  masterKey: Uint8Array = MASTER,
  readOnlyReason: string | null = null,
): OpenedVault {
  const sqlite = openSqlite({ path: files.store, readOnlyReason });
  try {
    const vault = openVault({ store: sqlite, keysPath: files.keys, masterKey });
    const one = {
      ...vault,
      sqlite,
      async close() {
        await vault.vault.close();
        await sqlite.store.close();
      },
    };
    opened.push(one);
    return one;
  } catch (error) {
    sqlite.database.close();
    throw error;
  }
}

/** All bytes of the data folder, or of the files whose name begins so. */
export const bytesOf = ({ folder }: Files, prefix = ''): Buffer =>
  Buffer.concat(
    readdirSync(folder)
      .filter((name) => name.startsWith(prefix))
      .map((name) => readFileSync(join(folder, name))),
  );
