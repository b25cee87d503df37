/** Which person: a case of the own office, found by an exact search, or a new one. */
import type { CaseListItem } from '../../flow/port.ts';
import type { Problems } from '../forms/problems.ts';
import { html, nothing, type Part, type Safe } from '../html.ts';
import { submit } from '../parts/button.ts';
import { group, textField } from '../parts/field.ts';
import type { Draft } from './draft.ts';
import { fullName } from '../words/person.ts';
import { personFields } from './person-fields.ts';

/** `found: null`: nothing was searched. */
export function caseFields(draft: Draft, found: readonly CaseListItem[] | null, problems: Problems): Part {
  if (draft.subject.existing !== null) return nothing;
  return [search(draft, found, problems), personFields(draft.form, problems)];
}

const search = ({ form }: Draft, found: readonly CaseListItem[] | null, problems: Problems): Safe =>
  group(
    {
      id: 'g-suche',
      label: 'Fall',
      hint: 'Gibt es den Fall schon bei Ihrer Stelle? Sonst unten als neuen Fall eintragen.',
    },
    problems,
    html`<div class="ue-suche">
        ${textField({ id: 'suche', label: 'Name oder Aktenzeichen', hint: 'genau so geschrieben wie in der Akte' }, form.text('suche'), problems)}
        ${submit('Fall suchen', { name: 'tat', value: 'suchen', small: true })}
      </div>
      ${found === null ? nothing : results(found)}`,
  );

const results = (found: readonly CaseListItem[]): Safe =>
  found.length === 0
    ? html`<p role="status">Kein Fall mit genau diesem Namen oder Aktenzeichen.</p>`
    : html`<ul class="ue-punkte" role="status">
        ${found.map(({ id, name, fileNumber, municipality }) => html`<li><a href="/ueberleitungen/neu?fall=${id}#inhalt">${[name, fileNumber, municipality].filter(Boolean).join(' · ')}</a></li>`)}
      </ul>`;

/** For the sentence below the heading. */
export const personOf = ({ subject }: Draft): string | null =>
  subject.existing?.record == null ? null : fullName(subject.existing.record);
