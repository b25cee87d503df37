import { describe, expect, test } from '@jest/globals';
import type { StreamId } from '../../../domain/journal/id.ts';
import type { Store } from '../../../store/port.ts';
import { caseId, checkpoint, commit, handoverId } from './sample.ts';
import type { OpenStore } from './store-under-test.ts';

export function journalEndCases(open: OpenStore): void {
  const [a, b, c] = [handoverId('a'), handoverId('b'), caseId('c')];
  const write = async (store: Store, stream: StreamId, ...revs: number[]) => {
    for (const rev of revs) await store.append(commit(stream, rev));
  };
  const touched = async (store: Store, since: number) =>
    (await store.headsTouchedSince(since)).map(({ stream, rev }) => ({ stream, rev }));
  const inOrder = (heads: readonly { stream: StreamId; rev: number }[]) =>
    heads.toSorted((x, y) => (x.stream < y.stream ? -1 : 1));

  describe('checkpoints', () => {
    test('the heads touched since one are those with newer commits, and only they', async () => {
      const { store } = await open();
      expect(await store.headsTouchedSince(0)).toEqual([]);
      await write(store, a, 1, 2);
      await write(store, b, 1);
      const heads = await store.headsTouchedSince(0);
      expect(heads.find(({ stream }) => stream === a)).toEqual({ stream: a, rev: 2, hash: commit(a, 2).hash });

      // Written between reading the heads and saving the checkpoint: belongs to the next one.
      await write(store, b, 2);
      expect(await store.saveCheckpoint(checkpoint(1, [...heads]))).toBe('inserted');
      await write(store, c, 1);
      expect(await touched(store, 1)).toEqual(
        inOrder([
          { stream: b, rev: 2 },
          { stream: c, rev: 1 },
        ]),
      );
      expect(await touched(store, 0)).toEqual(
        inOrder([
          { stream: a, rev: 2 },
          { stream: b, rev: 2 },
          { stream: c, rev: 1 },
        ]),
      );

      await store.saveCheckpoint(checkpoint(2, [...(await store.headsTouchedSince(1))]));
      expect(await touched(store, 2)).toEqual([]);
      expect(await touched(store, 1)).toEqual(
        inOrder([
          { stream: b, rev: 2 },
          { stream: c, rev: 1 },
        ]),
      );
    });

    test('a number is given once; the last and the following are found', async () => {
      const { store } = await open();
      expect(await store.lastCheckpoint()).toBeNull();
      const all = Array.from({ length: 12 }, (_, i) => checkpoint(i + 1, []));
      for (const one of all) expect(await store.saveCheckpoint(one)).toBe('inserted');
      expect(await store.saveCheckpoint(checkpoint(12, [{ stream: a, rev: 1, hash: commit(a, 1).hash }]))).toBe(
        'exists',
      );
      expect(await store.lastCheckpoint()).toEqual(all[11]);
      expect(await store.checkpoints(0, 5)).toEqual(all.slice(0, 5));
      expect(await store.checkpoints(9, 5)).toEqual(all.slice(9));
    });
  });

  describe('numbers', () => {
    test('count per year, stay with their handover, and lead back to it', async () => {
      const { store } = await open();
      expect(await store.claimNumber(2026, a)).toBe('Ü 2026-00001');
      expect(await store.claimNumber(2026, b)).toBe('Ü 2026-00002');
      expect(await store.claimNumber(2026, a)).toBe('Ü 2026-00001');
      expect(await store.claimNumber(2027, handoverId('d'))).toBe('Ü 2027-00001');
      expect(await store.claimNumber(2027, a)).toBe('Ü 2026-00001');
      expect(await store.handoverByNumber('Ü 2026-00002')).toBe(b);
      expect(await store.handoverByNumber('Ü 2026-00002')).toBe(b);
      expect(await store.handoverByNumber('Ü 2026-00003')).toBeNull();
      expect(await store.handoverByNumber('2026-2')).toBeNull();
    });

    test('many at once: no number twice, none left out', async () => {
      const { store, another } = await open();
      const other = await another();
      const claimed = await Promise.all(
        Array.from({ length: 200 }, (_, i) =>
          (i % 2 === 0 ? store : other).claimNumber(2026, handoverId(String(i % 100))),
        ),
      );
      expect([...new Set(claimed)].sort()).toEqual(
        Array.from({ length: 100 }, (_, i) => `Ü 2026-${String(i + 1).padStart(5, '0')}`),
      );
    });
  });

  test('settings are kept and replaced', async () => {
    const { store, another } = await open();
    expect(await store.setting('clock.offset')).toBeNull();
    await store.saveSetting('clock.offset', '0');
    await store.saveSetting('clock.offset', '86400000');
    expect(await (await another()).setting('clock.offset')).toBe('86400000');
  });
}
