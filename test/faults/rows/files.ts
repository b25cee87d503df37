import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dataIn } from '../child-process.ts';

/** SQLite's file is these three; the last is rebuilt. */
const SUFFIXES = ['', '-wal'];

/** A copy of one database while nobody has it open. */
export function keep(folder: string, name: string): string {
  const shelf = join(folder, 'kept');
  mkdirSync(shelf, { recursive: true });
  for (const suffix of SUFFIXES) {
    const from = join(dataIn(folder), name + suffix);
    rmSync(join(shelf, name + suffix), { force: true });
    if (existsSync(from)) cpSync(from, join(shelf, name + suffix));
  }
  return join(shelf, name);
}

export function putBack(folder: string, name: string): void {
  for (const suffix of [...SUFFIXES, '-shm']) rmSync(join(dataIn(folder), name + suffix), { force: true });
  for (const suffix of SUFFIXES) {
    const from = join(folder, 'kept', name + suffix);
    if (existsSync(from)) cpSync(from, join(dataIn(folder), name + suffix));
  }
}

/** Of all files that hold something; side files of a database that is not open hold nothing. */
export const fingerprint = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => !name.endsWith('-shm'))
    .sort()
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}`,
    )
    .join('\n');
