import { PlainDate } from '../../domain/journal/id.ts';
import { decodeCursor, encodeCursor, type Place } from '../cursor.ts';
import type { HandoverList, Store } from '../port.ts';
import type { Connection, Row } from './connection.ts';
import { caseScope, type ListName } from './entry.ts';
import { type Range, rangesOf } from './list-range.ts';
import { StoredHandover } from './project-handover.ts';
import { json, text, textOrNull } from './row.ts';

type Lists = Pick<Store, 'handovers' | 'handoversUnderConsent' | 'handoversOfCase'>;

export const handoverLists = (db: Connection): Lists => ({
  handovers: async (list, after, limit) =>
    db.read(() => {
      const name = nameOf(list);
      const start = after === null ? null : decodeCursor(name, after);
      const found = pageOf(db, rangesOf(list), list.office ?? '', start, limit + 1);
      const rows = found.slice(0, limit).map(({ row }) => ({
        ...json(StoredHandover, row),
        followUpOn: PlainDate.nullable().parse(textOrNull(row, 'follow_up')),
      }));
      const last = found.length > limit ? found[limit - 1] : undefined;
      return { rows, next: last === undefined ? null : encodeCursor(name, placeOf(last)) };
    }),

  handoversUnderConsent: async (consent) => db.read(() => whole(db, 'consent', consent)),
  handoversOfCase: async (id, office) => db.read(() => whole(db, 'case', caseScope(id, office))),
});

/** `today` is no part of it: a page turned after midnight goes on in the same list. */
const nameOf = (list: HandoverList): string =>
  [list.view, list.office, list.view === 'inbox' ? list.filter : list.view === 'sent' ? list.open : ''].join('/');

interface Found {
  readonly segment: number;
  readonly row: Row;
}
const placeOf = ({ segment, row }: Found): Place => ({ segment, key: text(row, 'key'), id: text(row, 'id') });

function pageOf(
  db: Connection,
  ranges: readonly Range[],
  office: string,
  start: Place | null,
  limit: number,
): readonly Found[] {
  const found: Found[] = [];
  for (const [segment, range] of ranges.entries()) {
    if (start !== null && segment < start.segment) continue;
    const from = start?.segment === segment ? start : null;
    for (const row of rangeRows(db, range, office, from, limit - found.length)) found.push({ segment, row });
    if (found.length === limit) break;
  }
  return found;
}

const SELECT = `
  select h.body as body, e.key as key, e.handover as id, f.day as follow_up
  from entries e
  join handovers h on h.id = e.handover
  left join follow_ups f on f.handover = e.handover and f.office = ?
  where e.list = ? and e.scope = ?`;
const EARLIEST_FIRST = `${SELECT} and (e.key, e.handover) > (?, ?) and e.key < ? order by e.key, e.handover limit ?`;
const NEWEST_FIRST = `${SELECT} and (e.key, e.handover) < (?, ?) and e.key >= ? order by e.key desc, e.handover desc limit ?`;

/** No handover has an empty id, so an empty one stands just before all with the same key. */
function rangeRows(db: Connection, range: Range, office: string, after: Place | null, limit: number): readonly Row[] {
  const { list, scope, from, to, newestFirst } = range;
  return newestFirst
    ? db.all(NEWEST_FIRST, office, list, scope, after?.key ?? to, after?.id ?? '', from, limit)
    : db.all(EARLIEST_FIRST, office, list, scope, after?.key ?? from, after?.id ?? '', to, limit);
}

/** A case or a consent has few handovers: all at once, newest first. */
function whole(db: Connection, list: ListName, scope: string) {
  return db
    .all(
      `select h.body as body from entries e join handovers h on h.id = e.handover
       where e.list = ? and e.scope = ? order by e.key desc, e.handover desc`,
      list,
      scope,
    )
    .map((row) => json(StoredHandover, row));
}
