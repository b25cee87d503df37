/** On which ground the data may go: a consent on file, one signed now, or a statute. Never without. */
import type { ConsentView } from '../../flow/port.ts';
import type { Problems } from '../forms/problems.ts';
import { html, type Part } from '../html.ts';
import { checkbox, radios, select, textField, type RadioChoice } from '../parts/field.ts';
import type { Visit } from '../visit.ts';
import { bareDate } from '../words/date.ts';
import { languageName } from '../words/language.ts';
import { officeName } from '../words/office.ts';
import { CONSENT_MONTHS, CONSENT_TEXT } from './consent-text.ts';
import type { Draft } from './draft.ts';

export const groundFields = (visit: Visit, draft: Draft, problems: Problems): Part =>
  radios(
    { id: 'g-grundlage', name: 'grundlage', label: 'Grundlage' },
    [
      ...draft.subject.consents.map((consent) => onFile(visit, consent)),
      signedNow(visit, draft, problems),
      ...byStatute(draft, problems),
    ],
    draft.ground.kind === 'consent' ? draft.ground.consent.id : draft.ground.kind === 'new' ? 'neu' : 'gesetz',
    problems,
  );

function onFile({ deps }: Visit, consent: ConsentView): RadioChoice {
  const recipients = consent.recipients.map((id) => officeName(deps.policy, id)).join(', ');
  const purpose = new Map<string, string>(deps.purposes).get(consent.purpose) ?? consent.purpose;
  const language = consent.language === 'de' ? 'Deutsch' : `Deutsch und ${languageName(consent.language)}`;
  return {
    id: `e-${consent.id}`,
    value: consent.id,
    label: `Einwilligung vom ${bareDate(consent.signedOn)} liegt vor`,
    note: `für ${recipients} · Zweck: ${purpose} · gültig bis ${bareDate(consent.validUntil)} · Fassung ${consent.textVersion}, ${language}${consent.interpreter ? ', mit Sprachmittlung' : ''}`,
  };
}

function signedNow(visit: Visit, draft: Draft, problems: Problems): RadioChoice {
  const { form, candidates, recipient } = draft;
  const today = bareDate(visit.deps.flow.today());
  const substitutes = [...candidates.shown, ...candidates.others].filter(({ id }) => id !== recipient?.id);
  return {
    id: 'e-neu',
    value: 'neu',
    label: 'Neue Einwilligung, heute oder früher unterschrieben',
    note: `gilt ${CONSENT_MONTHS} Monate für diese Zielstelle, diesen Zweck und die gewählten Daten · Fassung ${CONSENT_TEXT}`,
    more: html`<div class="ue-stapel">
      ${textField({ id: 'unterschrieben', label: 'Unterschrieben am', hint: 'TT.MM.JJJJ', numeric: true, cssClass: 'ue-feld-kurz' }, form.has('unterschrieben') ? form.text('unterschrieben') : today, problems)}
      ${select(
        { id: 'vertretung', label: 'Auch für (Ersatz, wenn die Zielstelle ausfällt)', optional: true },
        [
          { value: '', label: 'keine weitere Stelle' },
          ...substitutes.map(({ id, name }) => ({ value: id, label: name })),
        ],
        form.text('vertretung'),
        problems,
      )}
      ${checkbox({ id: 'ausdruecklich', name: 'ausdruecklich', value: 'ja', label: 'Auch Angaben zur Gesundheit ausdrücklich erlaubt (Art. 9 DSGVO)' }, form.has('ausdruecklich'))}
    </div>`,
  };
}

function byStatute({ statutes, form }: Draft, problems: Problems): readonly RadioChoice[] {
  if (statutes.length === 0) return [];
  return [
    {
      id: 'e-gesetz',
      value: 'gesetz',
      label: 'Gesetzliche Befugnis ohne Einwilligung',
      note: 'nur wenn eine Vorschrift diese Stelle und diesen Zweck nennt',
      more: select(
        { id: 'vorschrift', label: 'Vorschrift' },
        [{ value: '', label: 'Bitte wählen' }, ...statutes.map(({ id, label }) => ({ value: id, label }))],
        form.text('vorschrift'),
        problems,
      ),
    },
  ];
}
