/** The free text of an answer. To an ABH none is written at all: it could say what a coded answer must not. */
import { freeText } from '../../flow/input.ts';
import { checkedText } from '../forms/checked-text.ts';
import type { Fields } from '../forms/fields.ts';
import type { Problems } from '../forms/problems.ts';
import { html, type Part } from '../html.ts';
import { textArea } from '../parts/field.ts';
import { officeOf, officeSubject } from '../words/office.ts';
import type { Situation } from './answer.ts';

export function explanationField({ visit, view }: Situation, slug: string, form: Fields, problems: Problems): Part {
  if (!maySay({ view })) {
    return html`<p class="ue-hinweis ue-hinweis--leise">
      ${officeSubject(officeOf(visit.deps.policy, view.sender))} liest nur die Auswahl, keinen Text (§§ 87, 88
      AufenthG).
    </p>`;
  }
  const id = `${slug}-text`;
  return textArea(
    { id, label: 'Erläuterung', hint: 'Keine Inhalte aus der Beratung.', optional: true, rows: 3 },
    form.text(id),
    problems,
  );
}
export const readExplanation = (situation: Situation, slug: string, form: Fields, problems: Problems): string =>
  maySay(situation) ? checkedText(form, problems, { id: `${slug}-text`, label: 'Erläuterung', schema: freeText }) : '';

/** The sender writes to the recipient freely; the recipient to an ABH not at all. */
export const maySay = ({ view }: Pick<Situation, 'view'>): boolean => view.as === 'sender' || view.mayExplain;

/** `: „…“` behind a coded answer. */
export const quoted = (text: string): Part => text !== '' && html` „${text}“`;
