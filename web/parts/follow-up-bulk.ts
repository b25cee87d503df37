/** Harmless things for several rows at once. Decisions stay single, and the page says so. */
import type { Problems } from '../forms/problems.ts';
import { html, type Part, type Safe } from '../html.ts';
import type { Visit } from '../visit.ts';
import { bareDate } from '../words/date.ts';
import { submit } from './button.ts';
import { textField } from './field.ts';

export const followUpBulk = (fields: Part): Safe =>
  html`<div class="ue-sammel">
    <p>
      Mit den ausgewählten Vorgängen:
      <span class="ue-leise">Annehmen, Ablehnen und Weiterleiten geht nur einzeln.</span>
    </p>
    ${fields} ${submit('Wiedervorlage setzen', { small: true, name: 'tat', value: 'setzen' })}
    ${submit('Wiedervorlage entfernen', { small: true, name: 'tat', value: 'entfernen' })}
  </div>`;

/** Proposed: in five working days. */
export function followUpFields({ deps, form }: Visit, problems: Problems): Safe {
  const proposed = bareDate(deps.policy.calendar.addWorkingDays(deps.flow.today(), 5));
  return textField(
    { id: 'wiedervorlage', label: 'Wiedervorlage am', hint: 'TT.MM.JJJJ', numeric: true, cssClass: 'ue-feld-kurz' },
    form.has('wiedervorlage') ? form.text('wiedervorlage') : proposed,
    problems,
  );
}
