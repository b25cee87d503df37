import { z } from 'zod';
import type { HandoverRow } from '../../domain/handover/row.ts';
import { type HandoverId, OfficeId, PlainDate } from '../../domain/journal/id.ts';
import type { FollowUpRow, Store } from '../port.ts';
import type { Connection } from './connection.ts';
import { countEntries } from './counter.ts';
import { entriesOf, type Entry } from './entry.ts';
import { integer, json, text, textOrNull } from './row.ts';

type Handovers = Pick<Store, 'projectHandover' | 'projectFollowUp' | 'handover' | 'followUp'>;

/** A handover, its offices' follow-ups, and from both together its entries and counts: always one transaction. */
export const projectedHandovers = (db: Connection): Handovers => ({
  projectHandover: async (row) =>
    db.write(() => {
      const before = handoverOf(db, row.id);
      if (before !== null && before.rev > row.rev) return;
      const followUps = followUpsOf(db, row.id);
      db.run(
        `insert into handovers (id, rev, body) values (?, ?, ?)
         on conflict (id) do update set rev = excluded.rev, body = excluded.body`,
        row.id,
        row.rev,
        JSON.stringify(row),
      );
      restand(db, row.id, before === null ? [] : entriesOf(before, followUps), entriesOf(row, followUps));
    }),

  projectFollowUp: async (row) =>
    db.write(() => {
      const { handover: id, office, rev, on } = row;
      const before = followUpsOf(db, id);
      const others = before.filter((other) => other.office !== office);
      if (before.some((other) => other.office === office && other.rev > rev)) return;
      db.run('insert or replace into follow_ups (handover, office, rev, day) values (?, ?, ?, ?)', id, office, rev, on);
      const handover = handoverOf(db, id);
      if (handover !== null) restand(db, id, entriesOf(handover, before), entriesOf(handover, [...others, row]));
    }),

  handover: async (id) => db.read(() => handoverOf(db, id)),

  followUp: async (office, handover) =>
    db.read(() => followUpsOf(db, handover).find((row) => row.office === office) ?? null),
});

/** Written by this program alone and rebuildable, so only its outline is checked: a list of 50 stays cheap. */
export const StoredHandover = z.custom<HandoverRow>(
  (value) => typeof value === 'object' && value !== null && 'id' in value && 'rev' in value && 'state' in value,
);

function handoverOf(db: Connection, id: HandoverId): HandoverRow | null {
  const row = db.get('select body from handovers where id = ?', id);
  return row === undefined ? null : json(StoredHandover, row);
}

function followUpsOf(db: Connection, handover: HandoverId): readonly FollowUpRow[] {
  return db.all('select office, rev, day from follow_ups where handover = ?', handover).map((row) => ({
    handover,
    office: OfficeId.parse(text(row, 'office')),
    rev: integer(row, 'rev'),
    on: PlainDate.nullable().parse(textOrNull(row, 'day')),
  }));
}

/** Moves a handover from its old places to its new ones; what stays is not touched. */
function restand(db: Connection, id: HandoverId, before: readonly Entry[], after: readonly Entry[]): void {
  const gone = before.filter((entry) => !after.some((other) => same(entry, other)));
  const come = after.filter((entry) => !before.some((other) => same(entry, other)));
  for (const { list, scope, key } of gone)
    db.run('delete from entries where list = ? and scope = ? and key = ? and handover = ?', list, scope, key, id);
  for (const { list, scope, key } of come)
    db.run('insert into entries (list, scope, key, handover) values (?, ?, ?, ?)', list, scope, key, id);
  countEntries(db, gone, -1);
  countEntries(db, come, 1);
}

const same = (a: Entry, b: Entry): boolean => a.list === b.list && a.scope === b.scope && a.key === b.key;
