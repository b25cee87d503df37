import { describe, expect, test } from '@jest/globals';
import { GENESIS } from '../../../domain/journal/commit.ts';
import { checkChain } from '../../../domain/journal/chain.ts';
import { caseId, commit, consentId, handoverId } from './sample.ts';
import type { OpenStore } from './store-under-test.ts';

export function commitCases(open: OpenStore): void {
  describe('commits', () => {
    test('are read back as written, in order, from any revision on', async () => {
      const { store, another } = await open();
      const id = handoverId('a');
      const written = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((rev) => commit(id, rev, { body: { rev } }));
      for (const one of written) expect(await store.append(one)).toBe('inserted');
      expect(await store.read(id)).toEqual(written);
      expect(await store.read(id, 9)).toEqual(written.slice(9));
      expect(await store.read(id, 11)).toEqual([]);
      expect(await (await another()).read(id)).toEqual(written);
      expect(await store.read(handoverId('unknown'))).toEqual([]);
    });

    test('a revision is given once, whatever the second one says', async () => {
      const { store } = await open();
      const first = commit(handoverId('a'), 1, { body: { text: 'first' } });
      expect(await store.append(first)).toBe('inserted');
      expect(await store.append(first)).toBe('exists');
      expect(await store.append(commit(handoverId('a'), 1, { body: { text: 'second' } }))).toBe('exists');
      expect(await store.read(handoverId('a'))).toEqual([first]);
    });

    test.each([
      ['umlauts and ß', 'Ärztin Größe straße'],
      ['Arabic, Cyrillic, Tigrinya', 'مرحبا Привіт ሰላም'],
      ['outside the basic plane', '𝔘𐍈 👨‍👩‍👧‍👦'],
      ['decomposed stays decomposed', 'Müller'],
      ['what SQL and JSON quote', `'"; drop table commits; -- \\ \u0000 \u2028`],
      ['a megabyte', 'ä'.repeat(500_000)],
      ['nothing', ''],
    ])('keep %s', async (_, text) => {
      const { store } = await open();
      const written = commit(handoverId('a'), 1, { body: { text } });
      await store.append(written);
      expect(await store.read(handoverId('a'))).toEqual([written]);
    });

    test('an erased event stays erased', async () => {
      const { store } = await open();
      const erased = { ...commit(handoverId('a'), 1), events: [null] };
      await store.append(erased);
      expect(await store.read(handoverId('a'))).toEqual([erased]);
    });

    test('a very long stream folds in order', async () => {
      const { store } = await open();
      const id = handoverId('long');
      let prev = GENESIS;
      for (let rev = 1; rev <= 3000; rev++) {
        const next = commit(id, rev, { prev });
        await store.append(next);
        prev = next.hash;
      }
      const read = await store.read(id);
      expect(read).toHaveLength(3000);
      expect(checkChain(read)).toEqual([]);
    }, 120_000);

    test('streams are listed once each, ascending, by page', async () => {
      const { store } = await open();
      const ids = [handoverId('a'), handoverId('b'), caseId('c'), consentId('d'), handoverId('e')];
      for (const id of ids) {
        await store.append(commit(id, 1));
        await store.append(commit(id, 2));
      }
      const first = await store.streams(null, 2);
      const second = await store.streams(first.at(-1) ?? null, 2);
      const third = await store.streams(second.at(-1) ?? null, 2);
      expect([...first, ...second, ...third]).toEqual([...ids].sort());
    });
  });
}
