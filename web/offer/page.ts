/** The page of a new handover. Everything required is prefilled; sending is one step when nothing changes. */
import type { CaseListItem } from '../../flow/port.ts';
import type { Problems } from '../forms/problems.ts';
import { html, type Part } from '../html.ts';
import { alert } from '../parts/alert.ts';
import { submit } from '../parts/button.ts';
import { errorSummary } from '../parts/error-summary.ts';
import { facts } from '../parts/facts.ts';
import type { Page } from '../parts/layout.ts';
import { pageHead } from '../parts/page-head.ts';
import type { Visit } from '../visit.ts';
import { caseFields, personOf } from './case-fields.ts';
import { lacksItem } from './check.ts';
import { dataFields } from './data-fields.ts';
import type { Draft } from './draft.ts';
import { groundFields } from './ground-fields.ts';
import { occasionFields } from './occasion-fields.ts';
import { periodOf } from './period.ts';
import { restFields } from './rest-fields.ts';
import { stampOf, summary } from './summary.ts';
import { targetFields } from './target-fields.ts';

export interface Shown {
  readonly problems: Problems;
  readonly found: readonly CaseListItem[] | null;
  /** Sent with other values than the summary showed. */
  readonly isChanged: boolean;
  /** After a refusal: what was recorded on the way must not collide with the next attempt. */
  readonly needsNewKey?: boolean;
}

export function offerPage(visit: Visit, draft: Draft, { problems, found, isChanged, needsNewKey }: Shown): Page {
  const period = periodOf(visit, draft);
  const { existing } = draft.subject;
  const content = facts(summary(visit, draft, period));
  return {
    title: `${problems.any ? 'Fehler: ' : ''}Neue Überleitung`,
    area: '/ueberleitungen/neu',
    ...(existing === null
      ? {}
      : { path: [{ label: personOf(draft) ?? 'Fall', href: `/faelle/${existing.id}` }], here: 'Neue Überleitung' }),
    body: html`${problems.any && errorSummary('Noch nicht gesendet', problems)}
      ${isChanged && alert('info', 'Noch nicht gesendet: Die Zusammenfassung hat sich geändert', 'Prüfen Sie „Das wird gesendet“ und senden Sie dann noch einmal.', true)}
      ${pageHead('Neue Überleitung', lead(draft))}
      <div class="ue-spalten">
        <form class="ue-formular" method="post" action="/ueberleitungen/neu">
          <div hidden>
            ${visit.guards(needsNewKey ? undefined : visit.form.text('schluessel') || undefined)}<input
              type="hidden"
              name="stand"
              value="${stampOf(draft, period)}"
            />${existing !== null && html`<input type="hidden" name="fall" value="${existing.id}" />`}
          </div>
          <button type="submit" class="ue-sr" name="tat" value="vorschau" tabindex="-1" aria-hidden="true">
            Vorschau aktualisieren
          </button>
          ${caseFields(draft, found, problems)} ${targetFields(draft, problems)} ${occasionFields(draft, problems)}
          ${groundFields(visit, draft, problems)} ${dataFields(visit, draft, problems)}
          ${restFields(visit, draft, period, problems)}
          <div class="ue-nur-schmal ue-ohne-linie">
            <div class="ue-karte ue-karte--flaeche">
              <h2 class="kern-heading-medium" id="zus2">Das wird gesendet</h2>
              ${content}${never()}
            </div>
          </div>
          <div class="ue-knoepfe ue-knoepfe--voll ue-ohne-linie">
            ${submit('Überleitung senden', { kind: 'primary', name: 'tat', value: 'senden' })}${submit('Vorschau aktualisieren', { name: 'tat', value: 'vorschau' })}
          </div>
        </form>
        <div class="ue-nur-breit">
          <aside class="ue-klebt" aria-labelledby="zus">
            <div class="ue-karte ue-karte--flaeche">
              <h2 class="kern-heading-medium" id="zus">Das wird gesendet</h2>
              ${content}${never()}
            </div>
          </aside>
        </div>
      </div>`,
  };
}

function lead(draft: Draft): Part {
  const person = personOf(draft);
  if (person === null)
    return 'Fall und Überleitung auf einer Seite. Bis die andere Stelle öffnet, können Sie die Überleitung zurückziehen.';
  return html`Für <b>${person}</b>. ${toDo(draft)} Bis die andere Stelle öffnet, können Sie die Überleitung
    zurückziehen.`;
}

function toDo(draft: Draft): Part {
  const { recipient, ground, form } = draft;
  const isOpen = recipient === null || (ground.kind === 'new' && form.text('unterschrieben') === '');
  if (isOpen) return html`<b>Ergänzen Sie noch, was offen ist.</b>`;
  if (lacksItem(draft)) return html`<b>Wählen Sie noch, was fehlt</b>; alles andere ist vorbelegt.`;
  return html`Alle Pflichtangaben sind vorbelegt: <b>prüfen und senden</b>.`;
}

const never = (): Part =>
  html`<p class="ue-klein ue-leise">
      Nie übermittelt werden Vermerke Ihrer Stelle, Sicherheitsabfragen und Strafsachen.
    </p>
    <p class="ue-klein ue-leise">
      Dieses Feld zeigt den zuletzt geprüften Stand. Wenn Sie danach etwas ändern, zeigt „Überleitung senden“ zuerst die
      neue Zusammenfassung.
    </p>`;
