/** On what the handover rests: the consent with the way to its withdrawal, or the statute. */
import type { HandoverView } from '../../domain/handover/view-types.ts';
import type { ConsentView } from '../../flow/port.ts';
import { html, type Safe } from '../html.ts';
import { card } from '../parts/card.ts';
import { facts } from '../parts/facts.ts';
import { consentWord } from '../words/consent.ts';
import type { Visit } from '../visit.ts';
import { bareDate, date } from '../words/date.ts';
import { languageName } from '../words/language.ts';
import { officeName } from '../words/office.ts';

/** `consent: null`: it rests on a statute, or the reader may not see the consent. */
export function groundCard(visit: Visit, view: HandoverView, consent: ConsentView | null): Safe {
  if (view.ground.kind === 'statute') return statuteCard(visit, view.ground.statute);
  if (consent === null)
    return card('ke', 'Einwilligung', html`<p>Diese Überleitung beruht auf einer Einwilligung der Person.</p>`);
  return card(
    'ke',
    'Einwilligung',
    html`<p>${consentWord(consent)}</p>
      ${facts(consentFacts(visit, consent))}
      ${
        consent.mayWithdraw &&
        html`<p class="ue-nicht-drucken"><a href="/einwilligungen/${consent.id}/widerruf">Widerruf erfassen</a></p>
          <p class="ue-klein ue-leise">
            Ein Widerruf wirkt sofort: Überleitungen auf dieser Grundlage enden, der Zugriff wird gesperrt, die Löschung
            wird bestätigt.
          </p>`
      }`,
  );
}

export const consentFacts = ({ deps }: Visit, consent: ConsentView): readonly (readonly [string, string])[] => [
  ['Unterschrieben', `${date(consent.signedOn)}, Fassung ${consent.textVersion}`],
  ['Gültig bis', bareDate(consent.validUntil)],
  ['Empfänger', consent.recipients.map((office) => officeName(deps.policy, office)).join(', ')],
  ['Zweck', purposeLabel(deps.purposes, consent.purpose)],
  ['Sprache', languages(consent)],
];
const purposeLabel = (purposes: ReadonlyMap<string, string>, id: string): string => purposes.get(id) ?? id;
const languages = ({ language, interpreter }: ConsentView): string =>
  `${language === 'de' ? 'Deutsch' : `Deutsch und ${languageName(language)}`}${interpreter ? ', mit Sprachmittlung' : ''}`;

function statuteCard({ deps }: Visit, id: string): Safe {
  const statute = deps.policy.statutes.find((one) => one.id === id);
  return card(
    'ke',
    'Gesetzliche Befugnis',
    html`<p>${statute?.label ?? id}</p>
      <p class="ue-klein ue-leise">Ohne Einwilligung, weil die Vorschrift Absender, Empfänger und Daten nennt.</p>`,
  );
}
