import { describe, expect, test } from '@jest/globals';
import { InvalidCursor } from '../../../store/cursor.ts';
import type { Cursor, Page } from '../../../store/port.ts';
import { ABH, caseId, caseRow, CM, consentId, consentRow, minute } from './sample.ts';
import type { OpenStore } from './store-under-test.ts';

export function consentAndCaseCases(open: OpenStore): void {
  describe('consents', () => {
    test('a lower revision never replaces a higher one', async () => {
      const { store } = await open();
      await store.projectConsent(consentRow('a'));
      const withdrawn = consentRow('a', { rev: 2, status: 'withdrawn', withdrawnAt: minute(7) });
      await store.projectConsent(withdrawn);
      await store.projectConsent(consentRow('a'));
      expect(await store.consent(consentId('a'))).toEqual(withdrawn);
      expect(await store.consent(consentId('b'))).toBeNull();
    });

    test('to fan out: withdrawn and not carried to every handover yet', async () => {
      const { store } = await open();
      const withdrawn = { rev: 2, status: 'withdrawn', withdrawnAt: minute(7) } as const;
      await store.projectConsent(consentRow('given'));
      await store.projectConsent(consentRow('a', withdrawn));
      await store.projectConsent(consentRow('b', withdrawn));
      expect((await store.consentsToFanOut(10)).map(({ id }) => id)).toEqual(['a', 'b'].map(consentId).sort());
      expect(await store.consentsToFanOut(1)).toHaveLength(1);
      await store.projectConsent(consentRow('a', { ...withdrawn, fannedOut: true }));
      expect((await store.consentsToFanOut(10)).map(({ id }) => id)).toEqual([consentId('b')]);
    });

    test('by office, by case and all, newest first, by page', async () => {
      const { store } = await open();
      for (let i = 0; i < 7; i++)
        await store.projectConsent(
          consentRow(String(i), { givenAt: minute(i), office: i === 3 ? CM : ABH, case: caseId(i < 2 ? 'x' : 'y') }),
        );
      const ids = (...names: number[]) => names.map((name) => consentId(String(name)));
      const all = await pages((after) => store.consents(null, after, 3));
      expect(all.map(({ id }) => id)).toEqual(ids(6, 5, 4, 3, 2, 1, 0));
      const own = await pages((after) => store.consents(ABH, after, 2));
      expect(own.map(({ id }) => id)).toEqual(ids(6, 5, 4, 2, 1, 0));
      expect((await store.consentsOfCase(caseId('x'))).map(({ id }) => id)).toEqual(ids(1, 0));
      await expect(store.consents(CM, (await store.consents(ABH, null, 2)).next, 2)).rejects.toThrow(InvalidCursor);
    });
  });

  describe('cases', () => {
    test('newest first, by page, of one office, also with equal times', async () => {
      const { store } = await open();
      const names = ['0', '1', '2', '3', '4'];
      for (const name of names) await store.projectCase(caseRow(name));
      await store.projectCase(caseRow('foreign', { office: CM }));
      await store.projectCase(caseRow('newest', { openedAt: minute(1) }));
      const listed = await pages((after) => store.cases(ABH, after, 2));
      expect(listed.map(({ id }) => id)).toEqual([caseId('newest'), ...names.map(caseId).sort().reverse()]);
    });

    test('a lower revision never replaces a higher one', async () => {
      const { store } = await open();
      await store.projectCase(caseRow('a', { rev: 2, persons: 4 }));
      await store.projectCase(caseRow('a', { rev: 1, persons: 1 }));
      expect(await store.caseRow(caseId('a'))).toEqual(caseRow('a', { rev: 2, persons: 4 }));
      await store.clearProjections();
      expect(await store.caseRow(caseId('a'))).toBeNull();
    });
  });
}

/** All rows of a list, page by page. */
export async function pages<Row>(read: (after: Cursor | null) => Promise<Page<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  let after: Cursor | null = null;
  do {
    const page: Page<Row> = await read(after);
    rows.push(...page.rows);
    after = page.next;
  } while (after !== null);
  return rows;
}
