import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { StoreUnavailable, StoreUnusable } from '../../../store/port.ts';
import { openSqlite, type SqliteStore } from '../../../store/sqlite/open.ts';
import {
  CM,
  caseRow,
  checkpoint,
  clockworkRow,
  commit,
  consentRow,
  day,
  handoverId,
  handoverRow,
} from '../../conformance/store/sample.ts';
import { temporaryFolder } from './open-store.ts';

const TODAY = day('2026-11-23');

describe('a write that cannot be done is refused whole', () => {
  let folder = '';
  let path = '';
  let opened: SqliteStore[] = [];
  beforeEach(() => {
    folder = temporaryFolder();
    path = join(folder, 'staffelstab.sqlite');
  });
  afterEach(() => {
    for (const { database } of opened) if (database.isOpen) database.close();
    opened = [];
    rmSync(folder, { recursive: true });
  });
  const open = (more: { readOnlyReason?: string; onError?: (error: unknown) => void } = {}): SqliteStore => {
    const one = openSqlite({ path, ...more });
    opened.push(one);
    return one;
  };

  test('disk full: commits, heads and counts stay together, and work goes on when there is room', async () => {
    const faults: unknown[] = [];
    const { store, database } = open({ onError: (error) => faults.push(error) });
    await store.append(commit(handoverId('a'), 1));
    await store.projectHandover(handoverRow('a'));
    const pages = Number(database.prepare('pragma page_count').get()?.['page_count']);
    database.exec(`pragma max_page_count = ${String(pages + 8)}`);

    let rev = 2;
    const big = { text: 'x'.repeat(3000) };
    const refusal = await (async () => {
      for (; rev < 100; rev++) await store.append(commit(handoverId('a'), rev, { body: big }));
    })().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StoreUnavailable);
    expect(refusal).toMatchObject({ reason: 'full' });
    expect(faults).toEqual([refusal]);
    for (let n = 0; n < 40; n++) await store.projectHandover(handoverRow(`more ${String(n)}`)).catch(() => null);

    expect((await store.read(handoverId('a'))).map((one) => one.rev)).toEqual(
      Array.from({ length: rev - 1 }, (_, i) => i + 1),
    );
    expect((await store.headsTouchedSince(0)).map((head) => head.rev)).toEqual([rev - 1]);
    const listed = await store.handovers({ view: 'open', office: null }, null, 100);
    expect((await store.counts(CM, TODAY)).open).toBe(listed.rows.length);
    expect(listed.rows.length).toBeLessThan(41);

    database.exec('pragma max_page_count = 1000000');
    expect(await store.append(commit(handoverId('a'), rev, { body: big }))).toBe('inserted');
  });

  test('somebody else holds the write lock: busy, reading goes on', async () => {
    const { store, database } = open();
    await store.append(commit(handoverId('a'), 1));
    database.exec('pragma busy_timeout = 20');
    const other = new DatabaseSync(path);
    other.exec('begin immediate');
    await expect(store.append(commit(handoverId('a'), 2))).rejects.toMatchObject({ reason: 'busy' });
    expect(await store.read(handoverId('a'))).toHaveLength(1);
    other.exec('rollback');
    other.close();
    expect(await store.append(commit(handoverId('a'), 2))).toBe('inserted');
  });

  test('read-only: every write is refused with the given reason, the engine on the same file included', async () => {
    const first = open();
    await first.store.append(commit(handoverId('a'), 1));
    await first.store.close();
    const { store, database } = open({ readOnlyReason: 'Erst „npm run recover“.' });
    expect(store.readOnlyReason).toBe('Erst „npm run recover“.');
    for (const write of [
      () => store.append(commit(handoverId('a'), 2)),
      () => store.claimNumber(2026, handoverId('a')),
      () => store.saveCheckpoint(checkpoint(1, [])),
      () => store.projectHandover(handoverRow('a')),
      () => store.projectConsent(consentRow('a')),
      () => store.projectCase(caseRow('a')),
      () => store.projectFollowUp({ office: CM, handover: handoverId('a'), rev: 1, on: null }),
      () => store.saveClockwork(clockworkRow('a')),
      () => store.dropClockwork(handoverId('a')),
      () => store.clearProjections(),
      () => store.saveSetting('a', 'b'),
    ]) {
      const refusal = await write().catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(StoreUnavailable);
      expect(refusal).toMatchObject({ reason: 'read-only', message: 'Erst „npm run recover“.' });
    }
    expect(() => database.exec('create table engine_test (a)')).toThrow(/readonly/);
    expect(await store.read(handoverId('a'))).toHaveLength(1);
  });

  test('a gap in a stream is a bug, not a fault, and leaves nothing', async () => {
    const { store } = open();
    await store.append(commit(handoverId('a'), 1));
    const refusal = await store.append(commit(handoverId('a'), 3)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Error);
    expect(refusal).not.toBeInstanceOf(StoreUnavailable);
    expect(await store.read(handoverId('a'))).toHaveLength(1);
    await expect(store.append(commit(handoverId('b'), 2))).rejects.toThrow(/gap/);
    expect(await store.streams(null, 10)).toEqual([handoverId('a')]);
  });

  test.each([
    ['no JSON', `update commits set body = 'x'`],
    ['another shape', `update commits set body = '{}'`],
    ['a date that does not exist', `update commits set body = replace(body, '2026-11-16', '2026-02-30')`],
  ])('a record changed by hand to %s says so', async (_, change) => {
    const { store, database } = open();
    await store.append(commit(handoverId('a'), 1));
    database.exec(change);
    await expect(store.read(handoverId('a'))).rejects.toThrow(StoreUnusable);
  });
});
