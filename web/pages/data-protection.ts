/** For the data protection officer: consents and withdrawals, who read what, how to verify. Never payload. */
import { pipeline } from 'node:stream/promises';
import type { ConsentView } from '../../flow/port.ts';
import { html, type Safe } from '../html.ts';
import { linkButton } from '../parts/button.ts';
import { section } from '../parts/card.ts';
import { emptyState } from '../parts/empty.ts';
import { more } from '../parts/more.ts';
import { pageHead } from '../parts/page-head.ts';
import { cell, row, rowHead, table } from '../parts/table.ts';
import { DATA_PROTECTION, type Site } from '../site.ts';
import type { Visit } from '../visit.ts';
import { consentWord } from '../words/consent.ts';
import { bareDate, dateTime } from '../words/date.ts';
import { count } from '../words/number.ts';
import { officeName } from '../words/office.ts';
import { ROWS } from './inbox.ts';

export function dataProtectionPages(site: Site): void {
  site.get('/datenschutz/einwilligungen', DATA_PROTECTION, consents);
  site.get('/datenschutz/lesezugriffe', DATA_PROTECTION, reads);
  site.get('/datenschutz/nachpruefen', DATA_PROTECTION, verify);
  site.get('/datenschutz/protokoll.jsonl', DATA_PROTECTION, download);
}

async function consents(visit: Visit): Promise<void> {
  const answer = await visit.deps.flow.consents(visit.who, visit.query.text('nach') || null, ROWS);
  if (!answer.ok) return visit.refuse(answer.rejection);
  const { rows, next } = answer.value;
  const withdrawn = rows.filter(({ standing }) => standing === 'withdrawn').length;
  const body = html`${pageHead('Einwilligungen und Widerrufe', html`<b>${count(rows.length, 'Einwilligung', 'Einwilligungen')}</b> auf dieser Seite, davon ${count(withdrawn, 'widerrufen', 'widerrufen')}. Neueste zuerst.`)}
  ${rows.length === 0 ? emptyState('Keine Einwilligung', 'Es ist noch keine Einwilligung erfasst.') : html`${consentTable(visit, rows)}${more('/datenschutz/einwilligungen', next, 'Ohne Namen: Eine Einwilligung hat hier nur ihre Kennung.')}`}`;
  await visit.show({ title: 'Einwilligungen und Widerrufe', area: '/datenschutz/einwilligungen', body });
}

const consentTable = ({ deps }: Visit, rows: readonly ConsentView[]): Safe =>
  table(
    'Einwilligungen, neueste zuerst',
    [{ title: 'Erfasst' }, { title: 'Von' }, { title: 'Empfänger' }, { title: 'Daten' }, { title: 'Stand' }],
    [
      {
        rows: rows.map((consent) =>
          row(
            rowHead(
              html`<a class="ue-link ue-nowrap" href="/einwilligungen/${consent.id}">${dateTime(consent.givenAt)}</a
                ><span class="ue-tabelle__neben ue-mono">${consent.id.slice(0, 12)}</span>`,
            ),
            cell(officeName(deps.policy, consent.office), 'Von'),
            cell(consent.recipients.map((id) => officeName(deps.policy, id)).join(', '), 'Empfänger'),
            cell(consent.categories.map((id) => deps.policy.categories.get(id)?.label ?? id).join('; '), 'Daten'),
            cell(
              html`${consentWord(consent)}${consent.withdrawnAt !== null && html`<span class="ue-tabelle__neben">${bareDate(deps.policy.calendar.dayOf(consent.withdrawnAt))}</span>`}`,
            ),
          ),
        ),
      },
    ],
  );

async function reads(visit: Visit): Promise<void> {
  const answer = await visit.deps.flow.reads(visit.who, visit.query.text('nach') || null, ROWS);
  if (!answer.ok) return visit.refuse(answer.rejection);
  const { rows, next } = answer.value;
  const { policy } = visit.deps;
  const list = table(
    'Lesezugriffe, neueste zuerst',
    [{ title: 'Wann' }, { title: 'Stelle und Anmeldung' }, { title: 'Vorgang' }, { title: 'Gelesene Daten' }],
    [
      {
        rows: rows.map((entry) =>
          row(
            rowHead(html`<span class="ue-nowrap">${dateTime(entry.at)}</span>`),
            cell(
              html`${officeName(policy, entry.office)}<span class="ue-tabelle__neben">${entry.user}</span>`,
              'Stelle',
            ),
            cell(html`<span class="ue-mono">${entry.subject.slice(0, 12)}</span>`, 'Vorgang'),
            cell(
              entry.categories
                .map((id) => (id === 'text' ? 'Nachrichten' : (policy.categories.get(id)?.label ?? id)))
                .join('; '),
              'Daten',
            ),
          ),
        ),
      },
    ],
  );
  const body = html`${pageHead('Lesezugriffe', 'Wer wann welche Arten von Daten geöffnet hat. Diese Liste sieht nur der Datenschutz; sie dient nicht der Leistungskontrolle.')}
  ${rows.length === 0 ? emptyState('Noch kein Lesezugriff', 'Es hat noch niemand übermittelte Angaben geöffnet.') : html`${list}${more('/datenschutz/lesezugriffe', next, `${count(rows.length, 'Zugriff', 'Zugriffe')} auf dieser Seite, neueste zuerst.`)}`}`;
  await visit.show({ title: 'Lesezugriffe', area: '/datenschutz/lesezugriffe', body });
}

const verify = (visit: Visit): Promise<void> =>
  visit.show({
    title: 'Protokoll nachprüfen',
    area: '/datenschutz/nachpruefen',
    body: html`${pageHead('Protokoll nachprüfen', 'Das Protokoll lässt sich ohne dieses System prüfen: Reihenfolge, Vollständigkeit und jede Veränderung.', linkButton('Protokoll laden', '/datenschutz/protokoll.jsonl', { icon: 'download' }))}
    ${section(
      'wie',
      'So prüfen Sie',
      html`<ol class="ue-punkte kern-list--number ue-stapel ue-stapel--eng">
        <li>
          „Protokoll laden“ speichert alle Einträge und Prüfpunkte in einer Datei (JSON Lines). Der Abruf selbst ist
          lesend und ändert nichts.
        </li>
        <li>
          Auf einem Rechner mit Node und diesem Projekt: <code class="ue-mono">npm run verify -- protokoll.jsonl</code>
        </li>
        <li>Das Ergebnis nennt jede veränderte, fehlende oder vertauschte Stelle.</li>
        <li>
          Bewahren Sie den letzten Prüfpunkt getrennt auf. Nur damit fiele auch auf, wenn jemand alles neu geschrieben
          hätte.
        </li>
      </ol>`,
    )}
    ${section('was', 'Was darin steht', html`<p class="ue-lese">Kennungen, Stellen, Zeiten, Schritte, Grundlagen und Arten von Daten. Keine Namen, keine Geburtsdaten, keine Texte. Weil sich Kennungen zuordnen lassen, solange die Akten bestehen, ist die Datei trotzdem wie Personendaten zu behandeln.</p>`)}`,
  });

async function download(visit: Visit): Promise<void> {
  const answer = await visit.deps.flow.exportJournal(visit.who);
  if (!answer.ok) return visit.refuse(answer.rejection);
  visit.response.attachment('protokoll.jsonl').type('application/x-ndjson');
  await pipeline(onLines(answer.value), visit.response);
}

async function* onLines(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield line.endsWith('\n') ? line : `${line}\n`;
}
