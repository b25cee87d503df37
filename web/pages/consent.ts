/** One consent, and its withdrawal on a page of its own. */
import { ConsentId } from '../../domain/journal/id.ts';
import type { ConsentView } from '../../flow/port.ts';
import { consentFacts } from '../handover/ground-card.ts';
import { html, nothing, type Part } from '../html.ts';
import { linkButton, submit } from '../parts/button.ts';
import { facts } from '../parts/facts.ts';
import { message } from '../parts/message.ts';
import { pageHead } from '../parts/page-head.ts';
import { NOT_FOUND } from '../refused.ts';
import { EVERYBODY, type Answerer, type Site } from '../site.ts';
import type { Visit } from '../visit.ts';
import { consentWord } from '../words/consent.ts';
import { bareDate, dateTime } from '../words/date.ts';
import { officeName } from '../words/office.ts';

export function consentPages(site: Site): void {
  site.get('/einwilligungen/:id', EVERYBODY, withConsent(show));
  site.get('/einwilligungen/:id/widerruf', EVERYBODY, withConsent(confirm));
  site.post('/einwilligungen/:id/widerruf', EVERYBODY, withConsent(withdraw));
}

const withConsent =
  (answer: (visit: Visit, consent: ConsentView) => Promise<void> | void): Answerer =>
  async (visit) => {
    const id = ConsentId.safeParse(visit.param('id')).data;
    if (id === undefined) return visit.refuse(NOT_FOUND);
    const found = await visit.deps.flow.consent(visit.who, id);
    return found.ok ? answer(visit, found.value) : visit.refuse(found.rejection);
  };

const show = (visit: Visit, consent: ConsentView): Promise<void> =>
  visit.show({
    title: 'Einwilligung',
    path: [back(visit, consent)],
    here: `Einwilligung vom ${bareDate(consent.signedOn)}`,
    body: html`${message(visit, 'Alle Überleitungen auf dieser Grundlage enden. Der Zugriff ist gesperrt; jede Stelle, die gelesen hat, muss die Löschung bestätigen.')}
      ${pageHead(html`Einwilligung vom ${bareDate(consent.signedOn)}`, html`${consentWord(consent)}`)}
      ${details(visit, consent)}
      <div class="ue-knoepfe ue-abschnitt">
        ${consent.mayWithdraw ? linkButton('Widerruf erfassen', `/einwilligungen/${consent.id}/widerruf`) : nothing}
      </div>`,
  });

const details = (visit: Visit, consent: ConsentView): Part =>
  html`<div class="ue-karte ue-lese">
    ${facts([
      ...consentFacts(visit, consent),
      ['Daten', consent.categories.map((id) => visit.deps.policy.categories.get(id)?.label ?? id).join('; ')],
      ['Angaben zur Gesundheit', consent.explicitSpecial ? 'ausdrücklich erlaubt (Art. 9 DSGVO)' : 'nicht erlaubt'],
      ['Erfasst von', `${officeName(visit.deps.policy, consent.office)}, ${dateTime(consent.givenAt)}`],
      ['Widerrufen', consent.withdrawnAt === null ? null : dateTime(consent.withdrawnAt)],
    ])}
  </div>`;

const confirm = (visit: Visit, consent: ConsentView): Promise<void> =>
  visit.show({
    title: 'Widerruf erfassen',
    path: [
      back(visit, consent),
      { label: `Einwilligung vom ${bareDate(consent.signedOn)}`, href: `/einwilligungen/${consent.id}` },
    ],
    here: 'Widerruf',
    body: html`${pageHead('Widerruf erfassen', html`Der Widerruf wirkt sofort und lässt sich <b>nicht rückgängig machen</b>.`)}
      <div class="ue-karte ue-lese">
        <h2 class="kern-heading-medium">Was dann geschieht</h2>
        <ul class="ue-punkte">
          <li>Jede offene Überleitung auf dieser Einwilligung endet.</li>
          <li>Keine Stelle kann die übermittelten Angaben mehr öffnen; ihr Schlüssel wird vernichtet.</li>
          <li>
            Stellen, die sie gelesen haben, bestätigen die Löschung eigener Kopien. Das wird bis zum Ende verfolgt.
          </li>
          <li>Das Verfahren der Person läuft weiter. Für einen Widerruf darf ihr kein Nachteil entstehen.</li>
          <li>Das Übergabeprotokoll bleibt, ohne Namen und Texte.</li>
        </ul>
      </div>
      <form
        method="post"
        action="/einwilligungen/${consent.id}/widerruf"
        class="ue-knoepfe ue-knoepfe--voll ue-abschnitt"
      >
        ${visit.guards()}
        ${submit('Widerruf jetzt erfassen', { kind: 'primary' })}${linkButton('Abbrechen', `/einwilligungen/${consent.id}`, { kind: 'tertiary' })}
      </form>`,
  });

async function withdraw(visit: Visit, consent: ConsentView): Promise<void> {
  const done = await visit.deps.flow.withdrawConsent(visit.who, consent.id, visit.key);
  if (!done.ok) return visit.refuse(done.rejection);
  visit.go(`/einwilligungen/${consent.id}`, 'widerrufen');
}

function back({ who }: Visit, consent: ConsentView): { readonly label: string; readonly href: string } {
  if (who.role === 'datenschutz') return { label: 'Einwilligungen', href: '/datenschutz/einwilligungen' };
  return who.office === consent.office
    ? { label: 'Fall', href: `/faelle/${consent.case}` }
    : { label: 'Posteingang', href: '/posteingang' };
}
