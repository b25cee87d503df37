import { z } from 'zod';
import { CaseId, ConsentId, Instant, OfficeId, PlainDate } from '../../domain/journal/id.ts';
import type { ConsentRow, Store } from '../port.ts';
import type { Connection } from './connection.ts';
import { json } from './row.ts';
import { pageOf } from './page.ts';

type Consents = Pick<Store, 'projectConsent' | 'consent' | 'consentsOfCase' | 'consents' | 'consentsToFanOut'>;

export const consents = (db: Connection): Consents => ({
  projectConsent: async (row) =>
    db.write(() => {
      db.run(
        `insert into consents (id, rev, case_id, office, given_at, to_fan_out, body) values (?, ?, ?, ?, ?, ?, ?)
         on conflict (id) do update set rev = excluded.rev, case_id = excluded.case_id, office = excluded.office,
           given_at = excluded.given_at, to_fan_out = excluded.to_fan_out, body = excluded.body
         where excluded.rev >= consents.rev`,
        row.id,
        row.rev,
        row.case,
        row.office,
        row.givenAt,
        row.status === 'withdrawn' && !row.fannedOut ? 1 : 0,
        JSON.stringify(row),
      );
    }),

  consent: async (id) =>
    db.read(() => {
      const row = db.get('select body from consents where id = ?', id);
      return row === undefined ? null : json(StoredConsent, row);
    }),

  consentsOfCase: async (id) =>
    db.read(() =>
      db
        .all('select body from consents where case_id = ? order by given_at desc, id desc', id)
        .map((row) => json(StoredConsent, row)),
    ),

  consents: async (office, after, limit) =>
    db.read(() =>
      pageOf(`consents/${office ?? ''}`, after, limit, StoredConsent, (key, id) =>
        office === null
          ? db.all(
              `select body, given_at as key, id from consents
               where (given_at, id) < (?, ?) order by given_at desc, id desc limit ?`,
              key,
              id,
              limit + 1,
            )
          : db.all(
              `select body, given_at as key, id from consents
               where office = ? and (given_at, id) < (?, ?) order by given_at desc, id desc limit ?`,
              office,
              key,
              id,
              limit + 1,
            ),
      ),
    ),

  consentsToFanOut: async (limit) =>
    db.read(() =>
      db
        .all('select body from consents where to_fan_out = 1 order by id limit ?', limit)
        .map((row) => json(StoredConsent, row)),
    ),
});

const StoredConsent: z.ZodType<ConsentRow> = z.strictObject({
  id: ConsentId,
  rev: z.int(),
  office: OfficeId,
  case: CaseId,
  recipients: z.array(OfficeId),
  signedOn: PlainDate,
  validUntil: PlainDate,
  status: z.enum(['given', 'withdrawn']),
  givenAt: Instant,
  withdrawnAt: Instant.nullable(),
  fannedOut: z.boolean(),
});
