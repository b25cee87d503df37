import type { DatabaseSync } from 'node:sqlite';
import type { PlainDate } from '../../../domain/journal/id.ts';
import { fanOutPending } from '../../../flow/fan-out.ts';
import { rebuild } from '../../../flow/rebuild.ts';
import type { FollowUpRow, HandoverRow, Store } from '../../../store/port.ts';
import { expectedCounts } from '../../conformance/store/expected-lists.ts';
import { CLERKS } from '../offices.ts';
import type { Check } from './exam.ts';
import { idsIn } from './ids.ts';

/** The lists are what a rebuild from the commits makes of them, and every count is the length of its list. */
export const projectionsHold: Check = async ({ house, testimony }) => {
  const { core, sqlite } = house;
  // What a kill has prevented is made up for at the next start; only then they are promised to be right.
  if (!testimony.settled) return [];
  const before = dump(sqlite.database);
  const wrong = await countsOf(core.store, sqlite.database, core.today());
  await rebuild(core);
  while ((await core.store.consentsToFanOut(1)).length > 0) await fanOutPending(core);
  const after = dump(sqlite.database);
  return [...wrong, ...TABLES.flatMap((table) => differences(table, before.get(table) ?? [], after.get(table) ?? []))];
};

const TABLES = ['handovers', 'entries', 'counters', 'follow_ups', 'consents', 'cases', 'clockwork'];

const dump = (database: DatabaseSync): ReadonlyMap<string, readonly string[]> =>
  new Map(TABLES.map((table) => [table, rowsOf(database, table)]));

const rowsOf = (database: DatabaseSync, table: string): readonly string[] =>
  database
    .prepare(`select * from ${table}`)
    .all()
    .map((row) => JSON.stringify(row))
    .sort();

function differences(table: string, before: readonly string[], after: readonly string[]): readonly string[] {
  const [old, fresh] = [new Set(before), new Set(after)];
  const gone = before.filter((row) => !fresh.has(row));
  const come = after.filter((row) => !old.has(row));
  if (gone.length + come.length === 0) return [];
  const example = `${gone[0]?.slice(0, 300) ?? 'nothing'} → ${come[0]?.slice(0, 300) ?? 'nothing'}`;
  return [
    `${table} is not what a rebuild makes of it: -${String(gone.length)} +${String(come.length)}, e.g. ${example}`,
  ];
}

async function countsOf(store: Store, database: DatabaseSync, today: PlainDate) {
  const { rows, followUps } = await everything(store, database);
  const wrong: string[] = [];
  for (const office of [...CLERKS.map((who) => who.office), null]) {
    const counted = JSON.stringify(await store.counts(office, today));
    const expected = JSON.stringify(expectedCounts(office, today, rows, followUps));
    if (counted !== expected) wrong.push(`counts of ${office ?? 'everybody'}: ${counted} instead of ${expected}`);
  }
  return wrong;
}

/** All rows, open and closed, by the ids in the table and the store's own reading. */
async function everything(store: Store, database: DatabaseSync) {
  const rows: HandoverRow[] = [];
  const followUps: FollowUpRow[] = [];
  for (const { id } of idsIn(database)) {
    const row = await store.handover(id);
    if (row === null) continue;
    rows.push(row);
    for (const { office } of CLERKS) {
      const one = await store.followUp(office, id);
      if (one !== null) followUps.push(one);
    }
  }
  return { rows, followUps };
}
