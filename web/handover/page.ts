/** The page of one handover in all its states; the view decides what it contains. */
import { html, nothing, type Part, type Safe } from '../html.ts';
import { alert } from '../parts/alert.ts';
import { linkButton } from '../parts/button.ts';
import { errorSummary } from '../parts/error-summary.ts';
import { message } from '../parts/message.ts';
import { pageHead } from '../parts/page-head.ts';
import type { Page } from '../parts/layout.ts';
import type { Visit } from '../visit.ts';
import { dateTime } from '../words/date.ts';
import { labelOf } from '../words/label.ts';
import { officeName, theOffice } from '../words/office.ts';
import { fullName, initials, isKnownPerson } from '../words/person.ts';
import { sentence } from '../words/sentence.ts';
import { occasionShort, persons, rowId, subject } from '../words/subject.ts';
import { answerCard, type Attempt } from './answer-card.ts';
import { batonLine } from './baton-line.ts';
import { dataCard } from './data-card.ts';
import { deadlineCard } from './deadline-card.ts';
import { groundCard } from './ground-card.ts';
import { journal } from './journal.ts';
import type { Loaded } from './load.ts';
import { processSection } from './process-section.ts';
import { taskSection } from './task-section.ts';

export function handoverPage(visit: Visit, loaded: Loaded, attempt: Attempt): Page {
  const { view, payload, consent, followUpOn, offices } = loaded;
  const { deps } = visit;
  const isPrint = visit.query.has('druck');
  const task =
    view.task === null ? labelOf(deps.codes, 'standings', view.standing) : labelOf(deps.codes, 'tasks', view.task);
  return {
    title: `${attempt.problems.any ? 'Fehler: ' : ''}Überleitung ${view.number.replace(/^Ü /, '')}: ${task}`,
    path: [wayBack(view.as, view.number)],
    here: view.number,
    scripts: isPrint ? ['/static/print.js'] : [],
    body: html`${attempt.problems.any && errorSummary('Noch nicht gesendet', attempt.problems)}
      ${message(visit, sentHint(visit, loaded))} ${isPrint && printHint}
      ${pageHead(subject(deps.policy, view), subtitle(visit, loaded), linkButton('Überleitungsbogen drucken', `/ueberleitungen/${view.id}?druck`, { small: true, icon: 'download' }))}
      <p class="ue-nur-druck ue-klein">
        Überleitungsbogen · gedruckt am ${dateTime(deps.flow.now())} für ${officeName(deps.policy, visit.who.office)} ·
        vertraulich, enthält Personendaten
      </p>
      <p class="ue-gross ue-lese">${sentence(deps, view)}</p>
      ${view.stuck && alert('warning', 'Der Ablauf steht', 'Die Koordination weiß davon. Antworten sind weiter möglich.')}
      ${batonLine(visit, view)}
      <div class="ue-spalten ue-abschnitt">
        <div>
          ${answerCard({ visit, view, offices }, attempt)} ${taskSection(visit, view, payload)}
          ${related(visit, loaded)} ${journal(visit, view)}
        </div>
        <div class="ue-karten">
          ${deadlineCard(visit, view, followUpOn, attempt.problems)} ${groundCard(visit, view, consent)}
          ${dataCard(visit, view, payload)}
        </div>
      </div>
      ${processSection(visit, view)}`,
  };
}

function wayBack(as: Loaded['view']['as'], number: string): { readonly label: string; readonly href: string } {
  if (as === 'koordination') return { label: 'Koordination', href: `/koordination#${rowId(number)}` };
  if (as === 'datenschutz') return { label: 'Einwilligungen', href: '/datenschutz/einwilligungen' };
  return as === 'sender'
    ? { label: 'Gesendet', href: `/gesendet#${rowId(number)}` }
    : { label: 'Posteingang', href: `/posteingang#${rowId(number)}` };
}

function subtitle({ deps }: Visit, { view, payload, ownPerson }: Loaded): Part {
  const person =
    payload?.open === true ? (isKnownPerson(view) ? fullName(payload.sheet) : initials(payload.sheet)) : ownPerson;
  const parts: Part[] = [
    `Überleitung ${view.number}`,
    person !== null &&
      person !== '' &&
      (view.as === 'sender' && view.case !== null ? html`<a href="/faelle/${view.case}">${person}</a>` : person),
    persons(view.persons),
    view.municipality,
    occasionShort(deps.policy, view),
    view.urgent && html`<b>dringend</b>`,
  ];
  return html`<span class="ue-leise"
    >${parts.filter((part) => part !== null && part !== false).map((part, index) => [index > 0 && ' · ', part])}</span
  >`;
}

const sentHint = (visit: Visit, { view }: Loaded): Part =>
  visit.query.text('meldung') !== 'gesendet'
    ? null
    : html`<p>
        Nummer <b>${view.number}</b> an ${theOffice(visit.deps.policy, view.recipient, 'accusative')}.
        ${view.actions.includes('cancel') && 'Bis die andere Stelle die Angaben öffnet, können Sie die Überleitung hier zurückziehen.'}
      </p>`;

const printHint: Safe = alert(
  'info',
  'Zum Drucken: Strg + P',
  'Gedruckt wird ohne Navigation und ohne Antwortfelder, auf A4.',
);

/** Handovers this one continues or is continued by; a recipient is no party to them. */
function related({ deps }: Visit, { view }: Loaded): Part {
  if (view.as === 'recipient' || (view.previous === null && view.next === null)) return nothing;
  return html`<ul class="ue-punkte ue-abschnitt">
    ${view.previous !== null && html`<li><a href="/ueberleitungen/${view.previous}">Vorherige Überleitung</a></li>`}
    ${view.next !== null && html`<li><a href="/ueberleitungen/${view.next.id}">Neue Überleitung an ${theOffice(deps.policy, view.next.to, 'accusative')}</a></li>`}
  </ul>`;
}
