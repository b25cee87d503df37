import { z } from 'zod';
import { CaseId, Instant, OfficeId } from '../../domain/journal/id.ts';
import type { CaseRow, Store } from '../port.ts';
import type { Connection } from './connection.ts';
import { pageOf } from './page.ts';
import { json } from './row.ts';

export const cases = (db: Connection): Pick<Store, 'projectCase' | 'caseRow' | 'cases'> => ({
  projectCase: async (row) =>
    db.write(() => {
      db.run(
        `insert into cases (id, rev, office, opened_at, body) values (?, ?, ?, ?, ?)
         on conflict (id) do update set rev = excluded.rev, office = excluded.office,
           opened_at = excluded.opened_at, body = excluded.body
         where excluded.rev >= cases.rev`,
        row.id,
        row.rev,
        row.office,
        row.openedAt,
        JSON.stringify(row),
      );
    }),

  caseRow: async (id) =>
    db.read(() => {
      const row = db.get('select body from cases where id = ?', id);
      return row === undefined ? null : json(StoredCase, row);
    }),

  cases: async (office, after, limit) =>
    db.read(() =>
      pageOf(`cases/${office}`, after, limit, StoredCase, (key, id) =>
        db.all(
          `select body, opened_at as key, id from cases
           where office = ? and (opened_at, id) < (?, ?) order by opened_at desc, id desc limit ?`,
          office,
          key,
          id,
          limit + 1,
        ),
      ),
    ),
});

const StoredCase: z.ZodType<CaseRow> = z.strictObject({
  id: CaseId,
  rev: z.int(),
  office: OfficeId,
  municipality: z.string(),
  persons: z.int(),
  openedAt: Instant,
});
