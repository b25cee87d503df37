import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { StoreUnusable } from '../port.ts';
import { openFailure } from './failure.ts';
import { pragma } from './pragma.ts';

/**
 * One consistent moment of the whole file (commits, projections, engine, ciphertext) while the service goes on writing.
 * Refuses to overwrite; the name appears when the copy is complete, on the disk, and has passed `quick_check`.
 */
export async function backupTo(source: string, path: string): Promise<void> {
  if (existsSync(path)) throw new StoreUnusable(`${path} gibt es schon: einen anderen Namen für die Sicherung wählen.`);
  const unfinished = `${path}.unfertig`;
  rmSync(unfinished, { force: true });
  try {
    // Created first so that nobody else may read it.
    closeSync(openSync(unfinished, 'wx', 0o600));
    await copySnapshot(source, unfinished);
    check(unfinished);
    sync(unfinished);
    renameSync(unfinished, path);
    sync(dirname(path));
  } catch (cause) {
    rmSync(unfinished, { force: true });
    throw openFailure(path, cause);
  }
}

/** An open read transaction pins the moment; without it every write of another process would start the copy over. */
async function copySnapshot(source: string, target: string): Promise<void> {
  const reader = new DatabaseSync(source);
  try {
    reader.exec('begin; select count(*) from sqlite_schema');
    await backup(reader, target, { rate: PAGES_PER_STEP });
  } finally {
    reader.close();
  }
}

function check(path: string): void {
  const copy = new DatabaseSync(path);
  try {
    if (pragma(copy, 'quick_check(1)') !== 'ok')
      throw new StoreUnusable(
        `Die Sicherung nach ${path} ist beschädigt, also auch der Speicher: frühere Sicherung prüfen.`,
      );
  } finally {
    copy.close();
  }
}

/** About 4 MB at a time, in a thread of its own. */
const PAGES_PER_STEP = 1000;

function sync(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
