import { z } from 'zod';
import { HandoverId, Instant } from '../../domain/journal/id.ts';
import type { ClockworkRow, Store } from '../port.ts';
import type { Connection } from './connection.ts';
import { integer, json, text } from './row.ts';

type Clockwork = Pick<
  Store,
  | 'saveClockwork'
  | 'dropClockwork'
  | 'clockwork'
  | 'clockworkNeedingAttention'
  | 'clockworkSilentSince'
  | 'clockworkCounts'
>;

export const clockwork = (db: Connection): Clockwork => ({
  saveClockwork: async (row) =>
    db.write(() => {
      count(db, rowOf(db, row.stream), -1);
      db.run(
        `insert or replace into clockwork (stream, attention, stuck, nudged_at, expect_by, body)
         values (?, ?, ?, ?, ?, ?)`,
        row.stream,
        needsAttention(row) ? 1 : 0,
        row.stuck ? 1 : 0,
        // Never nudged sorts first.
        row.nudgedAt ?? '',
        row.expectBy,
        JSON.stringify(row),
      );
      count(db, row, 1);
    }),

  dropClockwork: async (stream) =>
    db.write(() => {
      count(db, rowOf(db, stream), -1);
      db.run('delete from clockwork where stream = ?', stream);
    }),

  clockwork: async (stream) => db.read(() => rowOf(db, stream)),

  clockworkNeedingAttention: async (limit) =>
    db.read(() =>
      db
        .all('select body from clockwork where attention = 1 order by nudged_at, stream limit ?', limit)
        .map((row) => json(StoredClockwork, row)),
    ),

  clockworkSilentSince: async (before, limit) =>
    db.read(() =>
      db
        .all(
          'select body from clockwork where stuck = 0 and expect_by < ? order by expect_by, stream limit ?',
          before,
          limit,
        )
        .map((row) => json(StoredClockwork, row)),
    ),

  clockworkCounts: async () =>
    db.read(() => {
      const rows = db.all('select name, n from clockwork_totals');
      const total = (name: Total) =>
        rows.filter((row) => text(row, 'name') === name).map((row) => integer(row, 'n'))[0];
      return { open: total('open') ?? 0, attention: total('attention') ?? 0, stuck: total('stuck') ?? 0 };
    }),
});

type Total = 'open' | 'attention' | 'stuck';

const needsAttention = (row: ClockworkRow): boolean => !row.started || row.answeredRev < row.wakeRev;

function rowOf(db: Connection, stream: HandoverId): ClockworkRow | null {
  const row = db.get('select body from clockwork where stream = ?', stream);
  return row === undefined ? null : json(StoredClockwork, row);
}

/** Maintained, so that health and figures never scan the open streams. */
function count(db: Connection, row: ClockworkRow | null, by: 1 | -1): void {
  if (row === null) return;
  const totals: readonly Total[] = [
    'open',
    ...(needsAttention(row) ? (['attention'] as const) : []),
    ...(row.stuck ? (['stuck'] as const) : []),
  ];
  for (const name of totals)
    db.run(
      'insert into clockwork_totals (name, n) values (?, ?) on conflict do update set n = n + excluded.n',
      name,
      by,
    );
}

const StoredClockwork: z.ZodType<ClockworkRow> = z.strictObject({
  stream: HandoverId,
  run: z.int(),
  started: z.boolean(),
  wakeRev: z.int(),
  answeredRev: z.int(),
  stop: z.boolean(),
  nextWakeAt: Instant.nullable(),
  expectBy: Instant,
  nudgedAt: Instant.nullable(),
  nudges: z.int(),
  stuck: z.boolean(),
});
