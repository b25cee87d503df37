/** Fälle of the own office: newest first; found by an exact search that never stands in an address. */
import { line, SEARCH_FIELDS } from '../../flow/input.ts';
import type { CaseListItem } from '../../flow/port.ts';
import { Problems } from '../forms/problems.ts';
import { html, nothing, type Part, type Safe } from '../html.ts';
import { linkButton, submit } from '../parts/button.ts';
import { emptyState } from '../parts/empty.ts';
import { errorSummary } from '../parts/error-summary.ts';
import { select, textField } from '../parts/field.ts';
import { more } from '../parts/more.ts';
import { pageHead } from '../parts/page-head.ts';
import { cell, row, rowHead, table } from '../parts/table.ts';
import { CLERKS, type Site } from '../site.ts';
import type { Visit } from '../visit.ts';
import { bareDate, readDate } from '../words/date.ts';
import { count } from '../words/number.ts';
import { persons } from '../words/subject.ts';
import { ROWS } from './inbox.ts';

const FIELD_NAMES = { name: 'Name', 'file-number': 'Aktenzeichen', 'birth-date': 'Geburtsdatum' } as const;

export function casesPage(site: Site): void {
  site.get('/faelle', CLERKS, async (visit) => {
    const list = await visit.deps.flow.cases(visit.who, visit.query.text('nach') || null, ROWS);
    const body =
      list.rows.length === 0
        ? emptyState(
            'Noch kein Fall',
            'Legen Sie einen Fall an, oder beginnen Sie gleich mit einer Überleitung: Dort entsteht der Fall mit.',
          )
        : html`${caseTable(visit, list.rows)}${more('/faelle', list.next, html`${count(list.rows.length, 'Fall', 'Fälle')} auf dieser Seite, neueste zuerst.`)}`;
    return show(
      visit,
      new Problems(),
      html`Hier stehen nur die Fälle Ihrer eigenen Stelle. Andere Stellen sehen sie nicht.`,
      body,
    );
  });

  site.post('/faelle/suche', CLERKS, async (visit) => {
    const problems = new Problems();
    const field = SEARCH_FIELDS.find((one) => one === visit.form.text('feld')) ?? 'name';
    const typed = line.safeParse(visit.form.text('wert'));
    const value = field === 'birth-date' ? (readDate(visit.form.text('wert')) ?? '') : (typed.data ?? '');
    if (value === '')
      problems.add(
        'wert',
        field === 'birth-date'
          ? `Suchen nach: „${visit.form.text('wert')}“ ist kein Datum, das es gibt. Schreiben Sie TT.MM.JJJJ.`
          : `Suchen nach: ${typed.error?.issues[0]?.message ?? 'bitte angeben'}.`,
      );
    if (problems.any) return show(visit, problems, null, nothing, 422);
    const found = await visit.deps.flow.searchCases(visit.who, field, value);
    const finding = html`<b>${count(found.length, 'Fall', 'Fälle')}</b> mit genau diesem Wert (${FIELD_NAMES[field]}).`;
    return show(
      visit,
      problems,
      finding,
      found.length === 0
        ? emptyState(
            'Kein Treffer',
            'Gesucht wird nur der genaue Wert, Groß- und Kleinschreibung ist gleich. Die Angaben sind verschlüsselt, ähnliche Schreibweisen findet die Suche nicht.',
            linkButton('Alle Fälle zeigen', '/faelle'),
          )
        : caseTable(visit, found),
    );
  });
}

function show(visit: Visit, problems: Problems, finding: Part, body: Part, status = 200): Promise<void> {
  return visit.show(
    {
      title: `${problems.any ? 'Fehler: ' : ''}Fälle`,
      area: '/faelle',
      body: html`${problems.any && errorSummary('Noch nicht gesucht', problems)}
        ${pageHead('Fälle', finding, linkButton('Neuen Fall anlegen', '/faelle/neu', { icon: 'add' }))}
        ${searchForm(visit, problems)}
        <div class="ue-abschnitt">${body}</div>`,
    },
    status,
  );
}

const searchForm = (visit: Visit, problems: Problems): Safe =>
  html`<form class="ue-filter" method="post" action="/faelle/suche" aria-label="Fall suchen" role="search">
    <input type="hidden" name="csrf" value="${visit.csrf}" />
    ${select(
      { id: 'feld', label: 'Suchen in' },
      SEARCH_FIELDS.map((value) => ({ value, label: FIELD_NAMES[value] })),
      visit.form.text('feld'),
      problems,
    )}
    ${textField({ id: 'wert', label: 'Suchen nach', hint: 'genau wie in der Akte; Geburtsdatum TT.MM.JJJJ' }, visit.form.text('wert'), problems)}
    <div class="ue-knoepfe">${submit('Fall suchen', { icon: 'search' })}</div>
  </form>`;

const COLUMNS = [
  { title: 'Person' },
  { title: 'Aktenzeichen' },
  { title: 'Wohnort' },
  { title: 'Angelegt' },
  { title: 'Nächster Schritt' },
];
const caseTable = ({ deps }: Visit, rows: readonly CaseListItem[]): Safe =>
  table('Fälle der eigenen Stelle', COLUMNS, [
    {
      rows: rows.map(({ id, name, fileNumber, municipality, persons: size, openedAt }) =>
        row(
          rowHead(
            html`<a class="ue-link ue-tabelle__thema" href="/faelle/${id}">${name === '' ? 'Angaben gelöscht' : name}</a
              >${size > 1 && html`<span class="ue-tabelle__neben">${persons(size)}</span>`}`,
          ),
          cell(fileNumber, 'Aktenzeichen'),
          cell(municipality, 'Wohnort'),
          cell(bareDate(deps.policy.calendar.dayOf(openedAt)), 'Angelegt'),
          cell(
            html`<a class="ue-link" href="/ueberleitungen/neu?fall=${id}#inhalt"
              >Neue Überleitung<span class="ue-sr"> für ${name}</span></a
            >`,
          ),
        ),
      ),
    },
  ]);
