import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { StoreUnusable } from '../../../store/port.ts';
import { openSqlite, type SqliteStore } from '../../../store/sqlite/open.ts';
import { checkChain } from '../../../domain/journal/chain.ts';
import { GENESIS } from '../../../domain/journal/commit.ts';
import { commit, handoverId } from '../../conformance/store/sample.ts';
import { temporaryFolder } from './open-store.ts';

let folder = '';
let sqlite: SqliteStore;
beforeEach(() => {
  folder = temporaryFolder();
  sqlite = openSqlite({ path: join(folder, 'staffelstab.sqlite') });
});
afterEach(async () => {
  await sqlite.store.close();
  rmSync(folder, { recursive: true });
});

describe('batch', () => {
  test('does not wait for the disk inside, others do, and all is on the disk afterwards', async () => {
    const { store, batch, database } = sqlite;
    // What the connection is set to at the moment of each insert.
    const seen: unknown[] = [];
    database.function('note_synchronous', () => {
      seen.push(database.prepare('pragma synchronous').get()?.['synchronous']);
      return null;
    });
    database.exec('create temp trigger noted after insert on settings begin select note_synchronous(); end');
    const [NORMAL, FULL] = [1, 2];

    await batch(async () => {
      await store.saveSetting('a', '1');
      await batch(() => store.saveSetting('b', '1'));
      await store.saveSetting('c', '1');
    });
    expect(seen.splice(0)).toEqual([NORMAL, NORMAL, NORMAL]);

    let release = () => {};
    const open = batch(() => new Promise<void>((resolve) => (release = resolve)));
    await store.saveSetting('d', '1');
    release();
    await open;
    await store.saveSetting('e', '1');
    expect(seen.splice(0)).toEqual([FULL, FULL]);
  });

  test('that fails keeps what was done, and the disk is waited for again', async () => {
    const { store, batch, database } = sqlite;
    const failing = batch(async () => {
      await store.append(commit(handoverId('a'), 1));
      throw new Error('stopped');
    });
    await expect(failing).rejects.toThrow('stopped');
    expect(await store.read(handoverId('a'))).toHaveLength(1);
    expect(database.prepare('pragma synchronous').get()).toEqual({ synchronous: 2 });
  });
});

describe('backup', () => {
  test('taken while work goes on is one consistent moment: no projection without its commit', async () => {
    const { store, database, backupTo } = sqlite;
    database.exec('create table engine_steps (rev integer primary key)');
    const target = join(folder, 'backup.sqlite');
    let prev = GENESIS;
    let rev = 0;
    const work = async (times: number) => {
      for (let n = 0; n < times; n++) {
        const next = commit(handoverId('a'), ++rev, { prev, body: { text: 'x'.repeat(4000) } });
        await store.append(next);
        database.prepare('insert into engine_steps values (?)').run(rev);
        prev = next.hash;
        await new Promise(setImmediate);
      }
    };
    await work(2000);
    const copied = backupTo(target);
    await work(200);
    await copied;
    await work(10);

    const copy = openSqlite({ path: target });
    const commits = await copy.store.read(handoverId('a'));
    const steps = copy.database.prepare('select count(*) as n from engine_steps').get();
    await copy.store.close();
    expect(checkChain(commits)).toEqual([]);
    expect(commits.length).toBeGreaterThanOrEqual(2000);
    expect([commits.length, commits.length - 1]).toContain(steps?.['n']);
    expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.includes('unfertig'))).toEqual([]);
  }, 60_000);

  test('never overwrites', async () => {
    const target = join(folder, 'backup.sqlite');
    writeFileSync(target, 'precious');
    await expect(sqlite.backupTo(target)).rejects.toThrow(StoreUnusable);
    expect(statSync(target).size).toBe(8);
  });

  test('into a place that does not exist leaves nothing', async () => {
    await expect(sqlite.backupTo(join(folder, 'missing', 'backup.sqlite'))).rejects.toThrow();
    expect(existsSync(join(folder, 'missing'))).toBe(false);
  });
});
