/** Which tasks wait where on the day of the demo (synthetic): 10 to 20 for every office one can sign in as, about 20 late ones in all. */
import { OfficeId } from '../domain/journal/id.ts';
import type { Write } from './course.ts';
import * as open from './open-courses.ts';

const times = (count: number, course: Write): readonly Write[] => Array.from({ length: count }, () => course);

/** More days on site, more people; the special ones are dealt out by the office's place in the list. */
export function caseManagementTasks(place: number, daysPerWeek: number): readonly Write[] {
  return [
    ...times(2, open.unopened),
    ...times(daysPerWeek >= 3 ? 3 : 2, open.opened),
    ...times(2, open.started),
    ...times(daysPerWeek >= 3 ? 4 : 3, open.running),
    ...times(place % 3 === 0 ? 2 : 1, open.paused),
    ...times(place % 2 === 0 ? 1 : 0, open.overdueAnswer),
    ...times(place % 5 === 1 ? 1 : 0, open.overdueWork),
    ...times(place % 4 === 2 ? 1 : 0, open.deletionOpen),
  ];
}

const senderTasks = (unread: number, declined: number, returned: number, late: readonly Write[]): readonly Write[] => [
  ...times(unread, open.resultUnread),
  ...times(declined, open.declinedUnread),
  ...times(returned, open.returned),
  ...late,
];

export const SENDER_TASKS: readonly (readonly [OfficeId, readonly Write[]])[] = [
  [OfficeId.parse('abh-rsk'), senderTasks(4, 3, 2, [open.overdueUnread, open.overdueReturned])],
  [OfficeId.parse('ebh-rsk'), senderTasks(5, 2, 3, [open.overdueUnread, open.overdueReturned])],
  [OfficeId.parse('jobcenter-rsk'), senderTasks(4, 1, 2, [open.overdueUnread])],
  [OfficeId.parse('sozialamt-rsk'), senderTasks(4, 1, 2, [open.overdueReturned])],
  [OfficeId.parse('caritas'), senderTasks(3, 1, 1, [])],
  [OfficeId.parse('abh-troisdorf'), senderTasks(4, 2, 2, [])],
  [OfficeId.parse('ebh-troisdorf'), senderTasks(4, 1, 2, [open.overdueUnread])],
];
