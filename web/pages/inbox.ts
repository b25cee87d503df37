/** Posteingang: "What must I do today". One list, most urgent first; the task is the link. */
import type { InboxFilter } from '../../store/port.ts';
import type { HandoverListItem } from '../../flow/port.ts';
import { html, type Part, type Safe } from '../html.ts';
import { errorSummary } from '../parts/error-summary.ts';
import { emptyState } from '../parts/empty.ts';
import { filters, type Filter } from '../parts/filters.ts';
import { followUpBulk, followUpFields } from '../parts/follow-up-bulk.ts';
import { linkButton } from '../parts/button.ts';
import { inboxTable } from '../parts/inbox-table.ts';
import { message } from '../parts/message.ts';
import { more } from '../parts/more.ts';
import { pageHead } from '../parts/page-head.ts';
import { noProblems, type Problems } from '../forms/problems.ts';
import { CLERKS, type Site } from '../site.ts';
import type { Visit } from '../visit.ts';
import { count, number } from '../words/number.ts';

export const ROWS = 50;
interface InboxView {
  readonly name: string;
  readonly filter: InboxFilter;
  readonly label: string;
}
const ALL: InboxView = { name: 'offen', filter: 'all', label: 'Offen bei uns' };
export const VIEWS: readonly InboxView[] = [
  ALL,
  { name: 'ueberfaellig', filter: 'overdue', label: 'Überfällig' },
  { name: 'heute', filter: 'today', label: 'Heute fällig' },
  { name: 'rueckmeldung', filter: 'answers', label: 'Rückmeldung neu' },
  { name: 'wiedervorlage', filter: 'follow-up', label: 'Wiedervorlage' },
];
export const viewOf = (name: string): InboxView => VIEWS.find((view) => view.name === name) ?? ALL;

export function inboxPage(site: Site): void {
  site.get('/posteingang', CLERKS, (visit) => showInbox(visit, noProblems));
}

export async function showInbox(visit: Visit, problems: Problems): Promise<void> {
  const { flow } = visit.deps;
  const view = viewOf(visit.query.text('ansicht'));
  const after = visit.query.text('nach') || null;
  const [list, counts] = await Promise.all([
    flow.list(visit.who, { view: 'inbox', filter: view.filter }, after, ROWS),
    visit.counts(),
  ]);
  const total = {
    all: counts.inbox.all,
    overdue: counts.inbox.overdue,
    today: counts.inbox.today,
    answers: counts.inbox.answers,
    'follow-up': counts.inbox.followUp,
  };
  const links: readonly Filter[] = [
    ...VIEWS.map(({ name, label, filter }) => ({
      href: `/posteingang?ansicht=${name}`,
      label,
      count: total[filter],
      current: name === view.name,
      urgent: filter === 'overdue',
    })),
    { href: '/gesendet', label: 'Wartet auf andere', count: counts.sent.open, current: false },
  ];
  const body = html`${problems.any && errorSummary('Nicht alles ist gespeichert', problems)} ${message(visit)}
  ${pageHead('Posteingang', finding(total), linkButton('Neue Überleitung', '/ueberleitungen/neu', { kind: 'primary', icon: 'add' }))}
  ${filters('Ansichten', links)}
  ${list.rows.length === 0 ? empty(view.filter, total.all) : listBody(visit, list.rows, view.name, { total: total[view.filter], after, next: list.next, isWhole: after === null && list.next === null }, problems)}`;
  await visit.show(
    { title: `Posteingang (${number(total.all)} offen)`, area: '/posteingang', body },
    problems.any ? 422 : 200,
  );
}

interface Extent {
  readonly total: number;
  readonly after: string | null;
  readonly next: string | null;
  readonly isWhole: boolean;
}
const listBody = (
  visit: Visit,
  rows: readonly HandoverListItem[],
  view: string,
  extent: Extent,
  problems: Problems,
): Safe =>
  html`<form
      method="post"
      action="/posteingang/wiedervorlage?ansicht=${view}${extent.after !== null && `&nach=${encodeURIComponent(extent.after)}`}"
      aria-label="Liste und Sammelaktionen"
    >
      ${visit.guards()} ${inboxTable(visit, rows, extent.isWhole, problems)}
      ${followUpBulk(followUpFields(visit, problems))}
    </form>
    ${more(`/posteingang?ansicht=${view}`, extent.next, html`${number(rows.length)} von ${count(extent.total, 'Vorgang', 'Vorgängen')}. Fristen zählen Arbeitstage in Nordrhein-Westfalen (Mo–Fr ohne Feiertage).`, linkButton('Als Tabelle ausgeben (CSV)', `/posteingang.csv?ansicht=${view}`, { small: true, kind: 'tertiary' }))}`;

type Totals = Readonly<Record<InboxFilter, number>>;
function finding(total: Totals): Part {
  if (total.all === 0) return 'Bei Ihrer Stelle liegt kein offener Vorgang.';
  const details = [
    total.overdue > 0 && count(total.overdue, 'ist überfällig', 'sind überfällig'),
    total.today > 0 && count(total.today, 'ist heute fällig', 'sind heute fällig'),
    total.answers > 0 && count(total.answers, 'Rückmeldung ist ungelesen', 'Rückmeldungen sind ungelesen'),
  ].filter((text) => text !== false);
  const lead = html`<b>${count(total.all, 'Vorgang', 'Vorgänge')}</b> ${total.all === 1 ? 'liegt' : 'liegen'} bei Ihrer
    Stelle`;
  return details.length === 0 ? html`${lead}, nichts ist überfällig.` : html`${lead}: ${details.join(', ')}.`;
}

const EMPTY: { readonly [filter in InboxFilter]: readonly [string, string] } = {
  all: [
    'Nichts zu tun',
    'Neue Überleitungen erscheinen hier. Zusätzlich erhält Ihre Stelle eine E-Mail ohne Falldaten, wenn ihr Postfach eingerichtet ist.',
  ],
  overdue: ['Nichts ist überfällig', 'Alle Fristen Ihrer Stelle sind eingehalten.'],
  today: ['Heute ist nichts fällig', 'Keine Frist Ihrer Stelle endet heute.'],
  answers: ['Keine neue Rückmeldung', 'Alle Rückmeldungen sind gelesen.'],
  'follow-up': ['Keine Wiedervorlage fällig', 'Wiedervorlagen, die Sie setzen, erscheinen hier am gewählten Tag.'],
};
function empty(filter: InboxFilter, all: number): Safe {
  const [title, sentence] = EMPTY[filter];
  return emptyState(
    title,
    sentence,
    filter === 'all' || all === 0
      ? linkButton('So läuft eine Überleitung', '/hilfe')
      : linkButton('Alle offenen Vorgänge zeigen', '/posteingang'),
  );
}
