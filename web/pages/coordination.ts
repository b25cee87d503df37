/** Koordination: what is overdue anywhere, to act on today. Never payload, never names. */
import type { HandoverListItem } from '../../flow/port.ts';
import { html, type Part, type Safe } from '../html.ts';
import { submit } from '../parts/button.ts';
import { due } from '../parts/due.ts';
import { emptyState } from '../parts/empty.ts';
import { filters } from '../parts/filters.ts';
import { message } from '../parts/message.ts';
import { more } from '../parts/more.ts';
import { pageHead } from '../parts/page-head.ts';
import { cell, row, rowHead, table } from '../parts/table.ts';
import { way } from '../parts/way.ts';
import { word } from '../parts/word.ts';
import { COORDINATION, type Site } from '../site.ts';
import type { Visit } from '../visit.ts';
import { labelOf } from '../words/label.ts';
import { count, number } from '../words/number.ts';
import { officeName, officeOf } from '../words/office.ts';
import { remaining } from '../words/period.ts';
import { standingWord } from '../words/standing.ts';
import { occasionShort, rowId } from '../words/subject.ts';
import { ROWS } from './inbox.ts';

export function coordinationPage(site: Site): void {
  site.get('/koordination', COORDINATION, async (visit) => {
    const isOpen = visit.query.text('ansicht') === 'offen';
    const after = visit.query.text('nach') || null;
    const [list, counts] = await Promise.all([
      visit.deps.flow.list(visit.who, { view: isOpen ? 'open' : 'overdue' }, after, ROWS),
      visit.counts(),
    ]);
    const total = isOpen ? counts.open : counts.overdue;
    const body = html`${message(visit)} ${pageHead('Koordination', finding(visit, counts, isOpen ? [] : list.rows))}
      <p class="ue-leise ue-klein ue-lese">
        Gemessen werden Übergaben zwischen Stellen, nie einzelne Beschäftigte. Sie sehen keine Namen und keine Inhalte.
      </p>
      <div class="ue-abschnitt">
        ${filters('Ansichten', [
          { href: '/koordination', label: 'Heute zu klären', count: counts.overdue, current: !isOpen, urgent: true },
          { href: '/koordination?ansicht=offen', label: 'Alle offenen', count: counts.open, current: isOpen },
        ])}
      </div>
      ${
        list.rows.length === 0
          ? emptyState('Nichts ist überfällig', 'Alle Fristen zwischen den Stellen sind eingehalten.')
          : html`${overdueTable(visit, list.rows)}${more(isOpen ? '/koordination?ansicht=offen' : '/koordination', list.next, html`${number(list.rows.length)} von ${count(total, 'Überleitung', 'Überleitungen')}${isOpen ? ', neueste zuerst' : ', am längsten überfällige zuerst'}.`)}`
      }`;
    await visit.show({ title: `Koordination (${number(counts.overdue)} überfällig)`, area: '/koordination', body });
  });
}

function finding(
  { deps }: Visit,
  counts: { readonly open: number; readonly overdue: number },
  rows: readonly HandoverListItem[],
): Part {
  const lead = html`<b
    >${count(counts.open, 'Überleitung ist', 'Überleitungen sind')} offen, ${number(counts.overdue)} überfällig.</b
  >`;
  const holder = rows.find(({ view }) => view.overdueSince !== null)?.view.holder ?? null;
  return holder === null ? lead : html`${lead} Am längsten gewartet wird auf: ${officeName(deps.policy, holder)}.`;
}

const COLUMNS = [
  { title: 'Überleitung' },
  { title: 'Von und an' },
  { title: 'Es fehlt' },
  { title: 'Frist' },
  { title: 'Nächster Schritt' },
];
const overdueTable = (visit: Visit, rows: readonly HandoverListItem[]): Safe =>
  table('Überleitungen, am längsten überfällige zuerst', COLUMNS, [
    { rows: rows.map((item) => overdueRow(visit, item)) },
  ]);

function overdueRow(visit: Visit, { view }: HandoverListItem): Safe {
  const { deps } = visit;
  const href = `/ueberleitungen/${view.id}`;
  return row(
    rowHead(
      html`<a class="ue-link ue-nowrap" id="${rowId(view.number)}" href="${href}">${view.number}</a
        ><span class="ue-tabelle__neben">${occasionShort(deps.policy, view)}</span>`,
    ),
    cell(
      way(
        { office: officeOf(deps.policy, view.sender), own: false },
        { office: officeOf(deps.policy, view.recipient), own: false },
      ),
      'Weg',
    ),
    cell(
      html`${missing(visit, view)}<span class="ue-tabelle__neben"
          >liegt bei: ${view.holder === null ? 'niemandem' : officeName(deps.policy, view.holder)}</span
        >`,
    ),
    cell(
      view.deadline === null
        ? standingWord(deps.codes, view.standing)
        : due(view.deadline.due, remaining(deps.policy.calendar, deps.flow.today(), view.deadline.due)),
    ),
    cell(steps(visit, view)),
  );
}

function missing({ deps }: Visit, view: HandoverListItem['view']): Part {
  if (view.stuck) return word('Ablauf steht', 'missing', 'warning');
  return view.deadline === null
    ? labelOf(deps.codes, 'standings', view.standing)
    : labelOf(deps.codes, 'deadlineRules', view.deadline.rule);
}

/** Reminding is one click; the rest needs a thought and stands on the page of the handover. */
function steps(visit: Visit, { id, number: name, actions }: HandoverListItem['view']): Part {
  const about = `zu ${name}`;
  return html`<div class="ue-schritte">
    ${
      actions.includes('remind') &&
      html`<form method="post" action="/ueberleitungen/${id}/antwort/erinnern">
        ${visit.guards()}<input
          type="hidden"
          name="zurueck"
          value="koordination"
        />${submit('Erinnerung senden', { small: true, about })}
      </form>`
    }
    ${actions.includes('extend') && html`<a class="ue-link" href="/ueberleitungen/${id}?antwort=verlaengern#antw">Frist verlängern<span class="ue-sr"> ${about}</span></a>`}
    ${actions.includes('reassign') && html`<a class="ue-link" href="/ueberleitungen/${id}?antwort=neu-zuweisen#antw">Andere Stelle<span class="ue-sr"> ${about}</span></a>`}
  </div>`;
}
