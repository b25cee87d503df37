import type { HandoverRow } from '../../../domain/handover/row.ts';
import type { OfficeId, PlainDate } from '../../../domain/journal/id.ts';
import type { FollowUpRow, HandoverCounts, HandoverList } from '../../../store/port.ts';

type Key = readonly [string, string];

/** What a list shows, said by filtering and sorting all rows: the slow truth the store is compared with. Ids in order. */
export function expectedList(
  list: HandoverList,
  rows: readonly HandoverRow[],
  followUps: readonly FollowUpRow[],
): readonly string[] {
  switch (list.view) {
    case 'sent':
      return newest(
        rows.filter(({ sender, closed }) => sender === list.office && (list.open === null || closed !== list.open)),
      );
    case 'open':
      return newest(rows.filter((row) => isOpenFor(row, list.office)));
    case 'overdue': {
      const open = rows.filter(
        (row) => isOpenFor(row, list.office) && !(row.notRealised && list.office === row.sender),
      );
      const late = open.filter(({ due }) => due !== null && due < list.today);
      return [...byDue(late), ...byDue(open.filter((row) => row.stuck && !late.includes(row)))];
    }
    case 'inbox':
      return inbox(list, rows, followUps);
  }
}

function inbox(
  { office, filter, today }: Extract<HandoverList, { view: 'inbox' }>,
  rows: readonly HandoverRow[],
  followUps: readonly FollowUpRow[],
): readonly string[] {
  if (filter === 'follow-up')
    return sorted(
      rows.flatMap((row): Key[] => {
        const on = followUps.find((one) => one.handover === row.id && one.office === office)?.on;
        return on && !row.closed && involves(row, office) ? [[on, row.id]] : [];
      }),
    );
  const keys = rows.flatMap((row): Key[] => {
    const tasks = row.tasks.filter((task) => task.office === office);
    const first = tasks.toSorted((a, b) => (a.due ?? '~').localeCompare(b.due ?? '~', 'en'))[0];
    if (first === undefined) return [];
    if (filter === 'overdue' && !(first.due !== null && first.due < today)) return [];
    if (filter === 'today' && first.due !== today) return [];
    if (filter === 'answers' && first.task !== 'read-answer') return [];
    return [[first.due ?? '~', row.id]];
  });
  return sorted(keys);
}

const involves = (row: HandoverRow, office: OfficeId | null): boolean =>
  office === null || row.sender === office || row.recipient === office;
/** To all but the sender a deletion that nobody confirmed yet keeps it open. */
const isOpenFor = (row: HandoverRow, office: OfficeId | null): boolean =>
  involves(row, office) &&
  !(row.closed && (office === row.sender || !row.tasks.some((task) => office === null || task.office === office)));
const sorted = (keys: readonly Key[]): readonly string[] =>
  keys.toSorted(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1)).map(([, id]) => id);
const byDue = (rows: readonly HandoverRow[]) => sorted(rows.map(({ due, id }) => [due ?? '~', id]));
const newest = (rows: readonly HandoverRow[]) => sorted(rows.map(({ offeredAt, id }) => [offeredAt, id])).toReversed();

/** Every count is the length of its list; everyone has no inbox and sends nothing. */
export function expectedCounts(
  office: OfficeId | null,
  today: PlainDate,
  rows: readonly HandoverRow[],
  followUps: readonly FollowUpRow[],
): HandoverCounts {
  const length = (list: HandoverList) => expectedList(list, rows, followUps).length;
  const inboxLength = (filter: 'all' | 'overdue' | 'today' | 'answers' | 'follow-up') =>
    office === null ? 0 : length({ view: 'inbox', office, filter, today });
  const sentLength = (open: boolean | null) => (office === null ? 0 : length({ view: 'sent', office, open }));
  return {
    inbox: {
      all: inboxLength('all'),
      overdue: inboxLength('overdue'),
      today: inboxLength('today'),
      answers: inboxLength('answers'),
      followUp: inboxLength('follow-up'),
    },
    sent: { all: sentLength(null), open: sentLength(true) },
    overdue: length({ view: 'overdue', office, today }),
    open: length({ view: 'open', office }),
  };
}
