import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { backup, type DatabaseSync } from 'node:sqlite';
import { StoreUnusable } from '../port.ts';

/**
 * One consistent copy of the whole file (commits, projections, engine, ciphertext) while the service goes on working.
 * Never overwrites: a backup that is there stays until the new one is complete and another name is chosen.
 */
export async function backupTo(database: DatabaseSync, path: string): Promise<void> {
  if (existsSync(path)) throw new StoreUnusable(`${path} gibt es schon: einen anderen Namen für die Sicherung wählen.`);
  const unfinished = `${path}.unfertig`;
  rmSync(unfinished, { force: true });
  try {
    // Created first so that nobody else may read it.
    closeSync(openSync(unfinished, 'wx', 0o600));
    await backup(database, unfinished, { rate: PAGES_PER_STEP });
    sync(unfinished);
    renameSync(unfinished, path);
    sync(dirname(path));
  } catch (cause) {
    rmSync(unfinished, { force: true });
    throw cause;
  }
}

/** About 4 MB at a time: the write lock is free in between. */
const PAGES_PER_STEP = 1000;

function sync(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
