/** Gesendet: what the own office has passed on, and who has the baton now. */
import type { HandoverListItem } from '../../flow/port.ts';
import { html, type Safe } from '../html.ts';
import { linkButton } from '../parts/button.ts';
import { due } from '../parts/due.ts';
import { emptyState } from '../parts/empty.ts';
import { filters } from '../parts/filters.ts';
import { more } from '../parts/more.ts';
import { pageHead } from '../parts/page-head.ts';
import { cell, row, rowHead, table } from '../parts/table.ts';
import { CLERKS, type Site } from '../site.ts';
import type { Visit } from '../visit.ts';
import { date } from '../words/date.ts';
import { count, number } from '../words/number.ts';
import { officeName } from '../words/office.ts';
import { remaining, since } from '../words/period.ts';
import { standingWord } from '../words/standing.ts';
import { occasionShort, persons, rowId, subject } from '../words/subject.ts';
import { ROWS } from './inbox.ts';

export function sentPage(site: Site): void {
  site.get('/gesendet', CLERKS, async (visit) => {
    const isAll = visit.query.text('ansicht') === 'alle';
    const after = visit.query.text('nach') || null;
    const [list, counts] = await Promise.all([
      visit.deps.flow.list(visit.who, { view: 'sent', open: isAll ? null : true }, after, ROWS),
      visit.counts(),
    ]);
    const shown = isAll ? counts.sent.all : counts.sent.open;
    const body = html`${pageHead(
      'Gesendet',
      html`<b>${count(counts.sent.open, 'Überleitung ist', 'Überleitungen sind')} offen</b> von
        ${number(counts.sent.all)}, die Ihre Stelle gesendet hat.`,
      linkButton('Neue Überleitung', '/ueberleitungen/neu', { kind: 'primary', icon: 'add' }),
    )}
    ${filters('Ansichten', [
      { href: '/gesendet', label: 'Offen', count: counts.sent.open, current: !isAll },
      { href: '/gesendet?ansicht=alle', label: 'Alle', count: counts.sent.all, current: isAll },
    ])}
    ${
      list.rows.length === 0
        ? emptyState(
            'Keine Überleitung',
            isAll ? 'Ihre Stelle hat noch nichts gesendet.' : 'Alles, was Ihre Stelle gesendet hat, ist abgeschlossen.',
          )
        : html`${sentTable(visit, list.rows)}${more(`/gesendet?ansicht=${isAll ? 'alle' : 'offen'}`, list.next, html`${number(list.rows.length)} von ${count(shown, 'Überleitung', 'Überleitungen')}, neueste zuerst.`)}`
    }`;
    await visit.show({ title: 'Gesendet', area: '/gesendet', body });
  });
}

const COLUMNS = [
  { title: 'Überleitung' },
  { title: 'Worum es geht' },
  { title: 'An' },
  { title: 'Zustand und Alter' },
  { title: 'Frist' },
];

export const sentTable = (visit: Visit, rows: readonly HandoverListItem[]): Safe =>
  table('Gesendete Überleitungen, neueste zuerst', COLUMNS, [{ rows: rows.map((item) => sentRow(visit, item)) }]);

function sentRow({ deps }: Visit, { view, person }: HandoverListItem): Safe {
  const { policy, codes, flow } = deps;
  const today = flow.today();
  return row(
    rowHead(
      html`<a class="ue-link ue-tabelle__thema ue-nowrap" id="${rowId(view.number)}" href="/ueberleitungen/${view.id}"
          >${view.number}</a
        ><span class="ue-tabelle__neben">${[person, persons(view.persons)].filter(Boolean).join(' · ')}</span>`,
    ),
    cell(html`${subject(policy, view)}<span class="ue-tabelle__neben">${occasionShort(policy, view)}</span>`),
    cell(officeName(policy, view.recipient), 'An'),
    cell(
      html`${standingWord(codes, view.standing)}<span class="ue-tabelle__neben"
          >${since(policy.calendar, today, view.since)}</span
        >`,
    ),
    cell(
      view.deadline === null
        ? html`<span class="ue-leise">gesendet ${date(policy.calendar.dayOf(view.offeredAt))}</span>`
        : due(view.deadline.due, remaining(policy.calendar, today, view.deadline.due)),
    ),
  );
}
