import { z } from 'zod';
import { CategoryId } from '../../domain/consent/consent.ts';
import { CaseId, HandoverId, Instant, OfficeId } from '../../domain/journal/id.ts';
import { InvalidCursor } from '../../store/cursor.ts';
import type { Connection, Row } from '../../store/sqlite/connection.ts';
import { integer, text } from '../../store/sqlite/row.ts';
import type { ReadLogEntry, Vault } from '../port.ts';

/** Who was shown what, append-only (a trigger refuses the rest). */
export const readLog = (db: Connection): Pick<Vault, 'logRead' | 'reads'> => ({
  logRead: async (...entries) =>
    db.write(() => {
      for (const { at, user, office, subject, categories } of entries)
        db.run(
          'insert into vault_reads (at, user, office, subject, categories) values (?, ?, ?, ?, ?)',
          at,
          user,
          office,
          subject,
          JSON.stringify(categories),
        );
    }),

  reads: async (after, limit) =>
    db.read(() => {
      const before = after === null ? Number.MAX_SAFE_INTEGER : idOf(after);
      const found = db.all(
        'select id, at, user, office, subject, categories from vault_reads where id < ? order by id desc limit ?',
        before,
        limit + 1,
      );
      const last = found.length > limit ? found[limit - 1] : undefined;
      return {
        rows: found.slice(0, limit).map(entryOf),
        next: last === undefined ? null : String(integer(last, 'id')),
      };
    }),
});

function idOf(cursor: string): number {
  if (!/^[1-9]\d{0,14}$/.test(cursor)) throw new InvalidCursor();
  return Number(cursor);
}

const Subject = z.union([HandoverId, CaseId]);
const Categories = z.array(z.union([z.literal('text'), CategoryId]));

const entryOf = (row: Row): ReadLogEntry => ({
  at: Instant.parse(text(row, 'at')),
  user: text(row, 'user'),
  office: OfficeId.parse(text(row, 'office')),
  subject: Subject.parse(text(row, 'subject')),
  categories: Categories.parse(JSON.parse(text(row, 'categories'))),
});
