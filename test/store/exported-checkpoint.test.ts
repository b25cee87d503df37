import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { isBehind, readExportedCheckpoint, writeExportedCheckpoint } from '../../store/exported-checkpoint.ts';
import { StoreUnusable } from '../../store/port.ts';
import { openSqlite } from '../../store/sqlite/open.ts';
import { checkpoint, hex } from '../conformance/store/sample.ts';

describe('the checkpoint kept outside the store', () => {
  let folder = '';
  let path = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'staffelstab-checkpoint-'));
    path = join(folder, 'data', 'checkpoint.json');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('is written, replaced and read back, with nothing left beside it', () => {
    expect(readExportedCheckpoint(path)).toBeNull();
    writeExportedCheckpoint(path, checkpoint(1, []));
    writeExportedCheckpoint(path, checkpoint(2, []));
    expect(readExportedCheckpoint(path)).toEqual(checkpoint(2, []));
    expect(readdirSync(join(folder, 'data'))).toEqual(['checkpoint.json']);
  });

  test.each(['', '{', '{}', 'null', '[]'])('%j is refused and left as it is', (text) => {
    writeExportedCheckpoint(path, checkpoint(1, []));
    writeFileSync(path, text);
    expect(() => readExportedCheckpoint(path)).toThrow(StoreUnusable);
    expect(existsSync(path)).toBe(true);
  });

  test.each([
    ['nothing exported', [1, 2], null, null],
    ['a new store, nothing exported', [], null, null],
    ['the store is at it', [1, 2], checkpoint(2, []), null],
    ['the store is further', [1, 2, 3], checkpoint(2, []), null],
    ['the store is older', [1, 2], checkpoint(3, []), /älter \(Prüfpunkt 2\).*Prüfpunkt 3 vom .*npm run recover/],
    ['the store is empty', [], checkpoint(1, []), /älter \(Prüfpunkt 0\)/],
    ['the store has another past', [1, 2, 3], { ...checkpoint(2, []), hash: hex('other') }, /andere Vorgeschichte/],
  ])('%s', async (_, numbers, exported, expected) => {
    const { store } = openSqlite({ path: ':memory:' });
    for (const number of numbers) await store.saveCheckpoint(checkpoint(number, []));
    const reason = await isBehind(store, exported);
    if (expected === null) expect(reason).toBeNull();
    else expect(reason).toMatch(expected);
    await store.close();
  });
});
