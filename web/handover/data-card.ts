/** Which data were transmitted and, where the reader may have them now, what they say. Every showing was logged by the flow. */
import type { Category } from '../../domain/consent/consent.ts';
import type { HandoverView } from '../../domain/handover/view-types.ts';
import type { Payload } from '../../flow/port.ts';
import { html, type Part, type Safe } from '../html.ts';
import { card } from '../parts/card.ts';
import { initials, isKnownPerson } from '../words/person.ts';
import { valueWord } from '../words/value.ts';
import type { Visit } from '../visit.ts';

export function dataCard(visit: Visit, view: HandoverView, payload: Payload | null): Safe {
  const categories = view.categories.flatMap((id) => visit.deps.policy.categories.get(id) ?? []);
  return card(
    'kd',
    'Übermittelte Daten',
    html`<ul class="ue-punkte">
        ${categories.map((category) => html`<li>${category.label}<span class="ue-tabelle__neben">${groundOf(view, category)}</span>${content(view, category, payload)}</li>`)}
      </ul>
      ${hint(visit, view, payload)}`,
  );
}

const groundOf = ({ ground }: HandoverView, category: Category): string =>
  ground.kind === 'consent' ? category.norm : 'durch die Vorschrift genannt';

function content(view: HandoverView, category: Category, payload: Payload | null): Part {
  if (payload === null || !payload.open) return null;
  const values = payload.sheet[category.id] ?? {};
  const shown = category.fields.flatMap(({ id, label }) => {
    const value = values[id] ?? '';
    if (value === '' || (!isKnownPerson(view) && id !== 'municipality' && category.id === 'kontakt')) return [];
    return [
      html`<dt>${label}</dt>
        <dd>${valueWord(value)}</dd>`,
    ];
  });
  const short =
    category.id === 'kontakt' &&
    !isKnownPerson(view) &&
    html`<dt>Person</dt>
      <dd>${initials(payload.sheet)}</dd>`;
  return (shown.length > 0 || short !== false) && html`<dl class="ue-angaben ue-angaben--eng">${short}${shown}</dl>`;
}

/** One sentence for all endings: an ABH must not read the cause from it. */
function closedBecause(verdict: Extract<Payload, { open: false }>['verdict']): string {
  if (verdict.valid || verdict.reason === 'not-for-reader') return 'Sie sind nicht für Ihre Stelle bestimmt.';
  return verdict.reason === 'ended' || verdict.reason === 'erased'
    ? 'Die Überleitung ist für Ihre Stelle beendet.'
    : 'Es gibt jetzt keine gültige Grundlage, sie zu lesen.';
}

function hint({ deps }: Visit, view: HandoverView, payload: Payload | null): Part {
  if (payload !== null && !payload.open) {
    return html`<p class="ue-klein">
      <b>Die Angaben sind gesperrt.</b> ${closedBecause(payload.verdict)} Das Protokoll bleibt.
    </p>`;
  }
  if (payload === null)
    return html`<p class="ue-klein ue-leise">
      Ihre Rolle sieht, welche Arten von Daten übermittelt wurden, nie den Inhalt.
    </p>`;
  if (view.as === 'recipient') {
    const isFromAbh = deps.policy.offices.get(view.sender)?.kind === 'abh';
    return html`<p class="ue-klein ue-leise">
      ${!isKnownPerson(view) && 'Name und Erreichbarkeit sehen Sie nach der Annahme. '}${isFromAbh && 'Ihre Beratungsnotizen sieht die Ausländerbehörde nie (§§ 87, 88 AufenthG). '}Dass
      Ihre Stelle diese Daten gelesen hat, ist für den Datenschutz vermerkt.
    </p>`;
  }
  return null;
}
