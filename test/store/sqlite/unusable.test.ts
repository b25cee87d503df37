import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { StoreUnusable } from '../../../store/port.ts';
import { openSqlite } from '../../../store/sqlite/open.ts';
import { commit, handoverId } from '../../conformance/store/sample.ts';
import { temporaryFolder } from './open-store.ts';

describe('a file that cannot be used is refused in one line that says what to do, and left as it is', () => {
  let folder = '';
  let path = '';
  beforeEach(() => {
    folder = temporaryFolder();
    path = join(folder, 'staffelstab.sqlite');
  });
  afterEach(() => {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true });
  });

  async function filled(): Promise<void> {
    const { store } = openSqlite({ path });
    for (let rev = 1; rev <= 200; rev++) await store.append(commit(handoverId('a'), rev));
    await store.close();
  }
  function refused(words: RegExp): void {
    const before = existsSync(path) && statSync(path).isFile() ? readFileSync(path) : null;
    const open = () => openSqlite({ path });
    expect(open).toThrow(StoreUnusable);
    expect(open).toThrow(words);
    expect(open).toThrow(/^[^\n]+$/);
    if (before !== null) expect(readFileSync(path).equals(before)).toBe(true);
  }
  function changed(sql: string): void {
    const database = new DatabaseSync(path);
    database.exec(sql);
    database.close();
  }

  test('from a newer version', async () => {
    await filled();
    changed(`update schema_versions set version = 99 where part = 'store'`);
    refused(/neueren Programmversion \(store 99, bekannt bis 1\)/);
  });

  test('not a database', () => {
    writeFileSync(path, 'Posteingang;Stand\n'.repeat(500));
    refused(/ist keine Datenbank: .*Sicherung/);
  });

  test("another program's database", () => {
    changed('pragma application_id = 42; create table t (a)');
    refused(/gehört zu einem anderen Programm/);
  });

  test('a database of nobody in particular, but with tables', () => {
    changed('create table t (a)');
    refused(/gehört zu einem anderen Programm/);
  });

  test('cut in half', async () => {
    await filled();
    truncateSync(path, Math.floor(statSync(path).size / 2 / 4096) * 4096);
    refused(/ist beschädigt: .*recover/);
  });

  test('cut within a page', async () => {
    await filled();
    truncateSync(path, statSync(path).size - 1000);
    refused(/ist beschädigt/);
  });

  test.each([2, 3, 5, 9])('page %i overwritten', async (page) => {
    await filled();
    const file = openSync(path, 'r+');
    writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, (page - 1) * 4096);
    closeSync(file);
    refused(/ist beschädigt/);
  });

  test('a folder', () => {
    mkdirSync(path);
    refused(/ist keine Datei/);
  });

  test.each([
    ['a read-only file', 0o444, 0o777],
    ['an unreadable file', 0o000, 0o777],
    ['a read-only folder', 0o666, 0o555],
  ])('%s', async (_, file, parent) => {
    await filled();
    chmodSync(path, file);
    chmodSync(folder, parent);
    expect(openWithoutPowers(path)).toMatch(/^StoreUnusable: .*Lese- und Schreibrecht auf Datei und Ordner geben\.\n$/);
  });

  test('a folder that cannot be made', () => {
    chmodSync(folder, 0o555);
    expect(openWithoutPowers(join(folder, 'data', 'staffelstab.sqlite'))).toMatch(/^StoreUnusable: .*Schreibrecht/);
  });

  test('the same process opens what it has the rights for', async () => {
    await filled();
    expect(openWithoutPowers(path)).toBe('opened\n');
  });

  test('a new file is for its owner alone', () => {
    openSqlite({ path }).database.close();
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});

/** Root may do everything, so the file is opened by a child process that has root's files but none of root's powers. */
function openWithoutPowers(path: string): string {
  const script = fileURLToPath(new URL('opener.ts', import.meta.url));
  const run = [process.execPath, script, path];
  const { stdout, stderr } =
    process.getuid?.() === 0
      ? spawnSync('setpriv', ['--bounding-set=-all', '--inh-caps=-all', ...run], { encoding: 'utf8' })
      : spawnSync(process.execPath, run.slice(1), { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return stdout;
}
