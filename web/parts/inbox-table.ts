/** Rows of the inbox in their groups: overdue, near, unread answers, later. */
import type { HandoverListItem } from '../../flow/port.ts';
import type { Problems } from '../forms/problems.ts';
import { html, type Part, type Safe } from '../html.ts';
import type { Visit } from '../visit.ts';
import { date } from '../words/date.ts';
import { labelOf } from '../words/label.ts';
import { officeOf } from '../words/office.ts';
import { remaining, since } from '../words/period.ts';
import { standingWord } from '../words/standing.ts';
import { occasionShort, persons, rowId, subject } from '../words/subject.ts';
import { due } from './due.ts';
import { checkbox } from './field.ts';
import { cell, row, rowHead, table, type Group } from './table.ts';
import { way } from './way.ts';

const GROUPS = [
  { key: 'over', title: 'Frist überschritten', cssClass: 'ue-gruppe--ueber' },
  { key: 'soon', title: 'Heute und in den nächsten 3 Arbeitstagen', cssClass: 'ue-gruppe--bald' },
  { key: 'answer', title: 'Neue Rückmeldungen, noch ungelesen', cssClass: 'ue-gruppe--neu' },
  { key: 'later', title: 'Später', cssClass: '' },
] as const;
type GroupKey = (typeof GROUPS)[number]['key'];

const COLUMNS = [
  { title: 'Auswahl', silent: true, cssClass: 'ue-tabelle__kreuz' },
  { title: 'Zu tun' },
  { title: 'Worum es geht' },
  { title: 'Von und an' },
  { title: 'Frist' },
  { title: 'Zustand und Alter' },
];

/** `isWhole`: all rows are on this page, so a group can say how many it has. */
export function inboxTable(
  visit: Visit,
  rows: readonly HandoverListItem[],
  isWhole: boolean,
  problems: Problems,
): Safe {
  const groups = GROUPS.map(({ key, title, cssClass }): Group => {
    const members = rows.filter((item) => groupOf(visit, item) === key);
    return {
      title: isWhole ? `${title} (${members.length})` : title,
      cssClass,
      rows: members.map((item) => inboxRow(visit, item, isStillTicked(visit, problems, item.view.id))),
    };
  });
  return table(
    'Offene Vorgänge, nach Frist geordnet',
    COLUMNS,
    groups.filter((group) => group.rows.length > 0),
    'ue-stapelt ue-stapelt--kreuz',
  );
}

function groupOf({ deps }: Visit, { view }: HandoverListItem): GroupKey {
  const left = view.deadline && remaining(deps.policy.calendar, deps.flow.today(), view.deadline.due);
  if (left?.urgency === 'over') return 'over';
  if (view.task === 'read-answer') return 'answer';
  return left?.urgency === 'soon' ? 'soon' : 'later';
}

/** After a refusal: what was ticked and is not done yet. */
const isStillTicked = ({ form }: Visit, problems: Problems, id: string): boolean =>
  form.all('auswahl').includes(id) &&
  (problems.of('wiedervorlage') !== undefined || problems.of(`z-${id}`) !== undefined);

function inboxRow(visit: Visit, { view, person, followUpOn }: HandoverListItem, isTicked: boolean): Safe {
  const { deps, who } = visit;
  const anchor = rowId(view.number);
  return row(
    html`<td role="cell" class="kern-table__cell ue-kreuz ue-tabelle__kreuz">
      ${checkbox({ id: `z-${view.id}`, name: 'auswahl', value: view.id, label: `${view.number} auswählen`, hidden: true }, isTicked)}
    </td>`,
    rowHead(
      html`<a class="ue-link ue-tabelle__thema ue-tabelle__schmal" id="${anchor}" href="/ueberleitungen/${view.id}"
          >${view.task === null ? 'Ansehen' : labelOf(deps.codes, 'tasks', view.task)}</a
        ><span class="ue-tabelle__neben"
          >${[view.number, person, persons(view.persons)].filter(Boolean).join(' · ')}</span
        >`,
    ),
    cell(html`${subject(deps.policy, view)}<span class="ue-tabelle__neben">${occasionShort(deps.policy, view)}</span>`),
    cell(
      way(
        { office: officeOf(deps.policy, view.sender), own: view.sender === who.office },
        { office: officeOf(deps.policy, view.recipient), own: view.recipient === who.office },
      ),
      'Weg',
    ),
    cell(deadline(visit, view.deadline?.due ?? null, followUpOn)),
    cell(
      html`${standingWord(deps.codes, view.standing)}<span class="ue-tabelle__neben"
          >${since(deps.policy.calendar, deps.flow.today(), view.since)}</span
        >`,
    ),
  );
}

function deadline(
  { deps }: Visit,
  day: Parameters<typeof due>[0] | null,
  followUpOn: Parameters<typeof due>[0] | null,
): Part {
  const today = deps.flow.today();
  return [
    day === null
      ? html`<span class="ue-frist__rest">eingegangen, ungelesen</span>`
      : due(day, remaining(deps.policy.calendar, today, day)),
    followUpOn !== null && html`<span class="ue-tabelle__neben">Wiedervorlage ${date(followUpOn)}</span>`,
  ];
}
