import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../../store/port.ts';
import { openSqlite } from '../../../store/sqlite/open.ts';
import type { StoreUnderTest } from '../../conformance/store/store-under-test.ts';

/** For child processes (`opener`). */
export const openStore = (path: string): Promise<Store> => Promise.resolve(openSqlite({ path }).store);

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'staffelstab-store-'));

export async function openFresh(): Promise<StoreUnderTest> {
  const folder = temporaryFolder();
  const path = join(folder, 'staffelstab.sqlite');
  const stores = [await openStore(path)];
  const [store] = stores;
  if (store === undefined) throw new Error('not opened');
  return {
    store,
    async another() {
      const more = await openStore(path);
      stores.push(more);
      return more;
    },
    opener: { module: import.meta.url, address: path },
    async remove() {
      for (const one of stores) await one.close();
      rmSync(folder, { recursive: true });
    },
  };
}
