import { describe, expect, test } from '@jest/globals';
import { InvalidCursor } from '../../../store/cursor.ts';
import type { HandoverList } from '../../../store/port.ts';
import { pages } from './consents-and-cases.ts';
import { ABH, CM, day, handoverId, handoverRow, minute } from './sample.ts';
import type { OpenStore } from './store-under-test.ts';

const TODAY = day('2026-11-23');
const INBOX = { view: 'inbox', office: CM, filter: 'all', today: TODAY } as const satisfies HandoverList;
const task = (due: string | null) => [
  { office: CM, task: 'answer' as const, due: due === null ? null : day(due), since: minute(0) },
];

export function listCases(open: OpenStore): void {
  describe('lists of handovers', () => {
    test('a lower revision never replaces a higher one', async () => {
      const { store } = await open();
      const newer = handoverRow('a', { rev: 5, status: 'accepted' });
      await store.projectHandover(newer);
      await store.projectHandover(handoverRow('a', { rev: 4, closed: true, tasks: [] }));
      expect(await store.handover(handoverId('a'))).toEqual(newer);
      expect((await store.counts(CM, TODAY)).inbox.all).toBe(1);
      expect(await store.handover(handoverId('b'))).toBeNull();
    });

    test('the inbox: overdue, today, later, undated last', async () => {
      const { store } = await open();
      for (const [name, due] of [
        ['undated', null],
        ['later', '2026-12-01'],
        ['overdue', '2026-11-20'],
        ['today', '2026-11-23'],
      ] as const)
        await store.projectHandover(handoverRow(name, { tasks: task(due) }));
      const { rows, next } = await store.handovers(INBOX, null, 10);
      expect(rows.map(({ id }) => id)).toEqual(['overdue', 'today', 'later', 'undated'].map(handoverId));
      expect(next).toBeNull();
    });

    test('midnight moves the counts without a change of any row', async () => {
      const { store } = await open();
      await store.projectHandover(handoverRow('a', { due: day('2026-11-23'), tasks: task('2026-11-23') }));
      expect(await store.counts(CM, TODAY)).toMatchObject({ inbox: { overdue: 0, today: 1 }, overdue: 0 });
      expect(await store.counts(CM, day('2026-11-24'))).toMatchObject({ inbox: { overdue: 1, today: 0 }, overdue: 1 });
    });

    test('pages do not shift while rows come, go and change', async () => {
      const { store } = await open();
      const names = Array.from({ length: 30 }, (_, i) => String(i));
      for (const name of names) await store.projectHandover(handoverRow(name, { tasks: task('2026-11-25') }));
      const expected = names.map(handoverId).sort();
      let turned = 0;
      const listed = await pages(async (after) => {
        const page = await store.handovers(INBOX, after, 7);
        turned++;
        // Behind the reader, before the reader, and a new version of what stays where it is.
        await store.projectHandover(handoverRow(`early ${String(turned)}`, { tasks: task('2026-11-02') }));
        await store.projectHandover(handoverRow(`late ${String(turned)}`, { tasks: task('2026-12-24'), closed: true }));
        for (const name of names)
          await store.projectHandover(handoverRow(name, { rev: turned, tasks: task('2026-11-25') }));
        return turned > 5 ? { ...page, next: null } : page;
      });
      expect(listed.map(({ id }) => id).filter((id) => expected.includes(id))).toEqual(expected);
    });

    test('a row that the reader stands on may vanish', async () => {
      const { store } = await open();
      for (const name of ['1', '2', '3', '4']) await store.projectHandover(handoverRow(name));
      const order = ['1', '2', '3', '4'].map(handoverId).sort();
      const first = await store.handovers(INBOX, null, 2);
      const last = first.rows[1];
      if (last === undefined) throw new Error('two rows expected');
      await store.projectHandover({ ...last, rev: 2, tasks: [] });
      const second = await store.handovers(INBOX, first.next, 2);
      expect(second.rows.map(({ id }) => id)).toEqual(order.slice(2));
      expect(second.next).toBeNull();
    });

    test.each([
      ['no base64', '§§§'],
      ['no JSON', Buffer.from('hello').toString('base64url')],
      ['another shape', Buffer.from('{"a":1}').toString('base64url')],
      ['empty', ''],
      ['very long', 'a'.repeat(100_000)],
    ])('a cursor that is %s is refused', async (_, cursor) => {
      const { store } = await open();
      await store.projectHandover(handoverRow('a'));
      await expect(store.handovers(INBOX, cursor, 10)).rejects.toThrow(InvalidCursor);
    });

    test('a cursor of another list is refused, the same list of another day goes on', async () => {
      const { store } = await open();
      for (const name of ['1', '2', '3']) await store.projectHandover(handoverRow(name));
      const { next } = await store.handovers(INBOX, null, 1);
      await expect(store.handovers({ view: 'sent', office: ABH, open: null }, next, 1)).rejects.toThrow(InvalidCursor);
      await expect(store.handovers({ ...INBOX, office: ABH }, next, 1)).rejects.toThrow(InvalidCursor);
      expect((await store.handovers({ ...INBOX, today: day('2026-11-24') }, next, 5)).rows).toHaveLength(2);
    });
  });
}
