/** One case of the own office: its record, the consents, the handovers, and the way to the next one. */
import { CaseId } from '../../domain/journal/id.ts';
import type { CaseView, ConsentView, HandoverListItem } from '../../flow/port.ts';
import { html, type Part, type Safe } from '../html.ts';
import { linkButton } from '../parts/button.ts';
import { section } from '../parts/card.ts';
import { facts } from '../parts/facts.ts';
import { message } from '../parts/message.ts';
import { pageHead } from '../parts/page-head.ts';
import { cell, row, rowHead, table } from '../parts/table.ts';
import { NOT_FOUND } from '../refused.ts';
import { CLERKS, type Site } from '../site.ts';
import type { Visit } from '../visit.ts';
import { consentWord } from '../words/consent.ts';
import { bareDate } from '../words/date.ts';
import { count } from '../words/number.ts';
import { officeName } from '../words/office.ts';
import { fullName } from '../words/person.ts';
import { valueWord } from '../words/value.ts';
import { sentTable } from './sent.ts';

export function casePage(site: Site): void {
  site.get('/faelle/:id', CLERKS, async (visit) => {
    const { flow } = visit.deps;
    const id = CaseId.safeParse(visit.param('id')).data;
    if (id === undefined) return visit.refuse(NOT_FOUND);
    const found = await flow.case(visit.who, id);
    if (!found.ok) return visit.refuse(found.rejection);
    const [consents, handovers] = await Promise.all([
      flow.consentsOfCase(visit.who, id),
      flow.handoversOfCase(visit.who, id),
    ]);
    const record = found.value.record;
    const name = record === null ? 'Fall mit gelöschten Angaben' : fullName(record);
    return visit.show({
      title: `Fall: ${record?.['kontakt']?.['fileNumber'] || 'ohne Aktenzeichen'}`,
      area: '/faelle',
      path: [{ label: 'Fälle', href: '/faelle' }],
      here: name,
      body: html`${message(visit)}
      ${pageHead(name, finding(visit, consents), linkButton('Neue Überleitung', `/ueberleitungen/neu?fall=${id}#inhalt`, { kind: 'primary', icon: 'add' }))}
      ${handoverSection(visit, handovers)} ${consentSection(visit, consents)} ${recordSection(visit, found.value)}`,
    });
  });
}

function finding({ deps }: Visit, consents: readonly ConsentView[]): Part {
  const [newest] = consents.filter(({ standing }) => standing === 'valid');
  if (newest === undefined)
    return 'Es liegt keine gültige Einwilligung vor. Sie können sie mit der nächsten Überleitung erfassen.';
  const recipients = newest.recipients.map((id) => officeName(deps.policy, id)).join(', ');
  return html`Eine Einwilligung für <b>${recipients}</b> ist gültig bis ${bareDate(newest.validUntil)}.`;
}

const handoverSection = (visit: Visit, rows: readonly HandoverListItem[]): Safe =>
  section(
    'ueb',
    'Überleitungen',
    rows.length === 0 ? html`<p>Dieser Fall wurde bisher nicht übergeleitet.</p>` : sentTable(visit, rows),
  );

const consentSection = ({ deps }: Visit, consents: readonly ConsentView[]): Safe =>
  section(
    'ein',
    'Einwilligungen',
    consents.length === 0
      ? html`<p>Für diesen Fall ist keine Einwilligung erfasst.</p>`
      : table(
          'Einwilligungen dieses Falls',
          [{ title: 'Unterschrieben' }, { title: 'Empfänger' }, { title: 'Zweck' }, { title: 'Stand' }],
          [
            {
              rows: consents.map((consent) =>
                row(
                  rowHead(
                    html`<a class="ue-link" href="/einwilligungen/${consent.id}">${bareDate(consent.signedOn)}</a>`,
                  ),
                  cell(consent.recipients.map((id) => officeName(deps.policy, id)).join(', '), 'Empfänger'),
                  cell(new Map<string, string>(deps.purposes).get(consent.purpose) ?? consent.purpose, 'Zweck'),
                  cell(consentWord(consent)),
                ),
              ),
            },
          ],
        ),
  );

function recordSection({ deps }: Visit, { record, persons, openedAt, municipality }: CaseView): Safe {
  if (record === null) return section('akte', 'Angaben', html`<p>Die Angaben sind gelöscht. Das Protokoll bleibt.</p>`);
  const cards = [...deps.policy.categories.values()].flatMap(({ id, label, fields }) => {
    const values = fields.flatMap((field) => {
      const value = record[id]?.[field.id] ?? '';
      return value === '' ? [] : [[field.label, valueWord(value)] as const];
    });
    return values.length === 0
      ? []
      : [
          html`<div class="ue-karte">
            <h3 class="kern-heading-small">${label}</h3>
            ${facts(values)}
          </div>`,
        ];
  });
  return section(
    'akte',
    'Angaben Ihrer Stelle',
    html`<p class="ue-leise">
        ${count(persons, 'Person', 'Personen')} · ${municipality} · angelegt am
        ${bareDate(deps.policy.calendar.dayOf(openedAt))}. Dass Sie diese Angaben gelesen haben, ist für den Datenschutz
        vermerkt.
      </p>
      <div class="ue-kartenreihe">${cards}</div>`,
  );
}
