import { describe, expect, test } from '@jest/globals';
import type { Store } from '../../../store/port.ts';
import { openSqlite } from '../../../store/sqlite/open.ts';
import { doubleWinners } from '../../conformance/store/conflict.ts';

describe('the conflict suite fails on broken builds', () => {
  test.each<[string, string]>([
    ['upsert instead of insert', 'insert or replace into commits (stream, rev, body) values (?, ?, ?)'],
    ['insert without the unique key', 'insert into loose (stream, rev, body) values (?, ?, ?)'],
  ])('%s', async (_, sql) => {
    const { database, store } = openSqlite({ path: ':memory:' });
    database.exec('create table loose (stream text, rev integer, body text)');
    const broken: Pick<Store, 'append'> = {
      append: ({ stream, rev }) =>
        Promise.resolve(database.prepare(sql).run(stream, rev, '').changes === 1 ? 'inserted' : 'exists'),
    };
    expect(await doubleWinners([broken], 5)).toBe(5);
    await store.close();
  });

  test('looking before inserting, as a networked store would', async () => {
    const held = new Set<string>();
    const broken: Pick<Store, 'append'> = {
      append: async ({ _id }) => {
        const known = held.has(_id);
        await Promise.resolve();
        held.add(_id);
        return known ? 'exists' : 'inserted';
      },
    };
    expect(await doubleWinners([broken], 5)).toBe(5);
  });
});
