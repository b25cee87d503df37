/** Data categories: the minimum stands ticked, everything else is chosen on purpose, what is not covered is barred with its reason. */
import type { Category } from '../../domain/consent/consent.ts';
import { noProblems, type Problems } from '../forms/problems.ts';
import { html, type Part, type Safe } from '../html.ts';
import { group, textField } from '../parts/field.ts';
import type { Visit } from '../visit.ts';
import { coverage } from './coverage.ts';
import type { Draft } from './draft.ts';

/** Asked for elsewhere on the page when the case is new. */
const ASKED_ABOVE = ['kontakt', 'sprache'];

export function dataFields({ deps }: Visit, draft: Draft, problems: Problems): Part {
  const all = [...deps.policy.categories.values()];
  const isNeeded = ({ id }: Category): boolean => draft.occasion?.minimum.includes(id) === true;
  const further = all.filter((category) => !isNeeded(category));
  const isOpen = further.some(({ id }) => draft.form.all('kategorie').includes(id));
  const possible = further.filter((category) => coverage(draft, category).covered).length;
  return group(
    {
      id: 'g-daten',
      label: 'Datenkategorien',
      hint: 'Vorbelegt ist nur das Nötige. Jede weitere Kategorie wählen Sie bewusst.',
    },
    problems,
    html`<div class="ue-kategorien">${all.filter(isNeeded).map((category) => needed(draft, category))}</div>
      <details class="ue-mehrfilter" ${isOpen && 'open'}>
        <summary>Weitere Kategorien mitsenden (${possible} von ${further.length} möglich)</summary>
        <div class="ue-kategorien">${further.map((category) => optional(draft, category, problems))}</div>
      </details>`,
  );
}

function needed(draft: Draft, category: Category): Safe {
  const { covered, reason } = coverage(draft, category);
  const id = `k-${category.id}`;
  return html`<div class="ue-kategorie">
    <div class="kern-form-check">
      <input
        class="kern-form-check__checkbox ue-fest"
        type="checkbox"
        id="${id}"
        checked
        disabled
        aria-describedby="${id}-grund"
      /><label class="kern-label" for="${id}">${category.label}</label>
    </div>
    <div class="ue-kategorie__grund" id="${id}-grund">
      ${covered ? reason : html`<b>${reason}</b>`}${emptyNote(draft, category)}
    </div>
    ${contents(draft, category)}
  </div>`;
}

function optional(draft: Draft, category: Category, problems: Problems): Safe {
  const { covered, reason } = coverage(draft, category);
  const id = `k-${category.id}`;
  const isTicked = draft.form.all('kategorie').includes(category.id);
  const isWrong = problems.of(id) !== undefined;
  return html`<div class="ue-kategorie">
    <div class="kern-form-check${isWrong && ' kern-form-check--error'}">
      <input
        class="kern-form-check__checkbox${isWrong && ' kern-form-check__checkbox--error'}"
        type="checkbox"
        id="${id}"
        name="kategorie"
        value="${category.id}"
        ${isTicked && 'checked'}
        ${!covered && !isTicked && 'disabled'}
        ${isWrong && html`aria-invalid="true"`}
        aria-describedby="${id}-grund"
      /><label class="kern-label" for="${id}">${category.label}</label>
      ${draft.subject.existing === null && html`<div class="ue-wahl__mehr">${contents(draft, category)}</div>`}
    </div>
    <div class="ue-kategorie__grund" id="${id}-grund">
      ${isWrong ? html`<b>${reason}</b>` : reason}${emptyNote(draft, category)}
    </div>
  </div>`;
}

/** What an existing record does not hold goes empty; the clerk should know before ticking it. */
function emptyNote({ subject }: Draft, { id }: Category): Part {
  const values = Object.values(subject.existing?.record?.[id] ?? {}).filter((value) => value !== '');
  return subject.existing !== null && values.length === 0 && html`<br />in der Akte steht dazu nichts`;
}

function contents({ subject, form }: Draft, category: Category): Part {
  if (subject.existing !== null || ASKED_ABOVE.includes(category.id)) return null;
  return html`<div class="ue-felder ue-kategorie__felder">
    ${category.fields
      .filter(({ id }) => id !== 'birthDate')
      .map(({ id, label }) =>
        textField(
          { id: `angabe-${category.id}-${id}`, label, optional: true },
          form.text(`angabe-${category.id}-${id}`),
          noProblems,
        ),
      )}
  </div>`;
}
