import type { HandoverCounts, Store } from '../port.ts';
import type { Connection } from './connection.ts';
import { type Entry, EVERYONE, type ListName } from './entry.ts';
import { integer, text } from './row.ts';

/**
 * How many entries a list has, per scope and, where a count depends on today, per day. So "overdue" is a sum over the few
 * hundred days on which something open is due, and midnight changes no row.
 */
const COUNTED: { readonly [list in ListName]?: 'per day' | 'in all' } = {
  inbox: 'per day',
  late: 'per day',
  stuck: 'per day',
  answers: 'in all',
  'follow-up': 'in all',
  sent: 'in all',
  'sent-open': 'in all',
  open: 'in all',
};

/** Inside the transaction that changes the entries. */
export function countEntries(db: Connection, entries: readonly Entry[], by: 1 | -1): void {
  for (const { list, scope, key } of entries) {
    const how = COUNTED[list];
    if (how === undefined) continue;
    const day = how === 'per day' ? key : '';
    db.run(
      'insert into counters (scope, list, day, n) values (?, ?, ?, ?) on conflict do update set n = n + excluded.n',
      scope,
      list,
      day,
      by,
    );
    if (by < 0) db.run('delete from counters where scope = ? and list = ? and day = ? and n = 0', scope, list, day);
  }
}

export const counters = (db: Connection): Pick<Store, 'counts'> => ({
  counts: async (office, today) =>
    db.read(() => {
      const rows = db.all('select list, day, n from counters where scope = ?', office ?? EVERYONE);
      const sum = (list: ListName, days: (day: string) => boolean = () => true): number =>
        rows
          .filter((row) => text(row, 'list') === list && days(text(row, 'day')))
          .reduce((total, row) => total + integer(row, 'n'), 0);
      return {
        inbox: {
          all: sum('inbox'),
          overdue: sum('inbox', (day) => day < today),
          today: sum('inbox', (day) => day === today),
          answers: sum('answers'),
          followUp: sum('follow-up'),
        },
        sent: { all: sum('sent'), open: sum('sent-open') },
        // A stuck one that is late is counted once.
        overdue: sum('late', (day) => day < today) + sum('stuck', (day) => day >= today),
        open: sum('open'),
      } satisfies HandoverCounts;
    }),
});
