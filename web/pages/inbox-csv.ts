/** The inbox as a table for a spreadsheet: UTF-8 with mark, semicolons, no cell can become a formula. */
import type { HandoverListItem } from '../../flow/port.ts';
import { csv } from '../csv.ts';
import { CLERKS, type Site } from '../site.ts';
import type { Visit } from '../visit.ts';
import { bareDate } from '../words/date.ts';
import { labelOf } from '../words/label.ts';
import { officeName } from '../words/office.ts';
import { remaining } from '../words/period.ts';
import { itemLabels, occasionShort } from '../words/subject.ts';
import { viewOf } from './inbox.ts';

const AT_ONCE = 200;
const AT_MOST = 5000;
const HEAD = [
  'Nummer',
  'Zu tun',
  'Anlass',
  'Einzelheiten',
  'Von',
  'An',
  'Frist',
  'Rest',
  'Wiedervorlage',
  'Zustand',
  'Personen',
];

export function inboxCsv(site: Site): void {
  site.get('/posteingang.csv', CLERKS, async (visit) => {
    const { filter } = viewOf(visit.query.text('ansicht'));
    const rows: HandoverListItem[] = [];
    let next: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof visit.deps.flow.list>> = await visit.deps.flow.list(
        visit.who,
        { view: 'inbox', filter },
        next,
        AT_ONCE,
      );
      rows.push(...page.rows);
      next = page.next;
    } while (next !== null && rows.length < AT_MOST);
    visit.response
      .type('text/csv; charset=utf-8')
      .attachment(`posteingang-${visit.deps.flow.today()}.csv`)
      .send(csv([HEAD, ...rows.map((item) => line(visit, item))]));
  });
}

function line({ deps }: Visit, { view, followUpOn }: HandoverListItem): readonly string[] {
  const { policy, codes, flow } = deps;
  const dueDay = view.deadline?.due;
  return [
    view.number,
    view.task === null ? '' : labelOf(codes, 'tasks', view.task),
    occasionShort(policy, view),
    itemLabels(policy, view).join(', '),
    officeName(policy, view.sender),
    officeName(policy, view.recipient),
    dueDay === undefined ? '' : bareDate(dueDay),
    dueDay === undefined ? '' : remaining(policy.calendar, flow.today(), dueDay).text,
    followUpOn === null ? '' : bareDate(followUpOn),
    labelOf(codes, 'standings', view.standing),
    String(view.persons),
  ];
}
