import type { HandoverList } from '../port.ts';
import { EVERYONE, type ListName } from './entry.ts';

/** A stretch of one list, read in one direction. `from` ≤ key < `to`. */
export interface Range {
  readonly list: ListName;
  readonly scope: string;
  readonly from: string;
  readonly to: string;
  readonly newestFirst: boolean;
}

const BEGIN = '';
/** After `UNDATED`. */
const END = '~~';

/** The stretches that make up a list, in reading order; only `overdue` has two. */
export function rangesOf(list: HandoverList): readonly Range[] {
  switch (list.view) {
    case 'inbox':
      return [inboxRange(list)];
    case 'sent':
      return [newest(list.open === null ? 'sent' : list.open ? 'sent-open' : 'sent-closed', list.office)];
    case 'open':
      return [newest('open', list.office ?? EVERYONE)];
    case 'overdue':
      // Longest overdue first; then what is stuck without being late.
      return [
        dated('late', list.office ?? EVERYONE, BEGIN, list.today),
        dated('stuck', list.office ?? EVERYONE, list.today, END),
      ];
  }
}

function inboxRange({ office, filter, today }: Extract<HandoverList, { view: 'inbox' }>): Range {
  switch (filter) {
    case 'all':
      return dated('inbox', office, BEGIN, END);
    case 'overdue':
      return dated('inbox', office, BEGIN, today);
    case 'today':
      return dated('inbox', office, today, `${today}~`);
    case 'answers':
      return dated('answers', office, BEGIN, END);
    case 'follow-up':
      return dated('follow-up', office, BEGIN, END);
  }
}

const dated = (list: ListName, scope: string, from: string, to: string): Range => ({
  list,
  scope,
  from,
  to,
  newestFirst: false,
});
const newest = (list: ListName, scope: string): Range => ({ list, scope, from: BEGIN, to: END, newestFirst: true });
