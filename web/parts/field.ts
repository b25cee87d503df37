/** Form fields. Each takes its problem by its id, so that summary and field say the same. */
import { html, type Part, type Safe } from '../html.ts';
import type { Problems } from '../forms/problems.ts';
import { icon } from './icon.ts';

export interface FieldLook {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly cssClass?: string;
}

export const textField = (
  look: FieldLook & { readonly numeric?: boolean },
  value: string,
  problems: Problems,
): Safe => {
  const problem = problems.of(look.id);
  return frame(
    look,
    problem,
    html`<input
      class="kern-form-input__input${problem !== undefined && ' kern-form-input__input--error'}"
      id="${look.id}"
      name="${look.id}"
      type="text"
      value="${value}"
      autocomplete="off"
      ${look.numeric && html`inputmode="numeric"`}
      ${describedBy(look, problem)}
    />`,
  );
};

export const textArea = (look: FieldLook & { readonly rows?: number }, value: string, problems: Problems): Safe => {
  const problem = problems.of(look.id);
  return frame(
    look,
    problem,
    // A line break directly after the tag is swallowed by browsers; ours keeps the first one of the text.
    html`<textarea
      class="kern-form-input__input${problem !== undefined && ' kern-form-input__input--error'}"
      id="${look.id}"
      name="${look.id}"
      rows="${look.rows ?? 4}"
      ${describedBy(look, problem)}
    >
${value}</textarea>`,
  );
};

export interface Choice {
  readonly value: string;
  readonly label: string;
}
export const select = (look: FieldLook, choices: readonly Choice[], chosen: string, problems: Problems): Safe => {
  const problem = problems.of(look.id);
  return frame(
    look,
    problem,
    html`<div class="kern-form-input__select-wrapper">
      <select class="kern-form-input__select" id="${look.id}" name="${look.id}" ${describedBy(look, problem)}>
        ${choices.map(
          ({ value, label }) => html`<option value="${value}" ${value === chosen && 'selected'}>${label}</option>`,
        )}
      </select>
    </div>`,
  );
};

export interface RadioChoice extends Choice {
  readonly id: string;
  /** Said behind the label, e.g. a badge. */
  readonly badge?: Part;
  readonly note?: Part;
  /** Fields that belong to this choice; shown when it is chosen. */
  readonly more?: Part;
}
export const radios = (
  look: FieldLook & { readonly name: string; readonly before?: Part },
  choices: readonly RadioChoice[],
  chosen: string,
  problems: Problems,
): Safe =>
  group(
    look,
    problems,
    choices.map(
      (choice) =>
        html`<div class="kern-form-check">
          <input
            class="kern-form-check__radio"
            type="radio"
            id="${choice.id}"
            name="${look.name}"
            value="${choice.value}"
            ${choice.value === chosen && 'checked'}
            ${choice.note !== undefined && html`aria-describedby="${choice.id}-text"`}
          /><label class="kern-label" for="${choice.id}">${choice.label}${choice.badge}</label>
          ${choice.note !== undefined && html`<div class="ue-wahl__zusatz" id="${choice.id}-text">${choice.note}</div>`}
          ${choice.more !== undefined && html`<div class="ue-wahl__mehr">${choice.more}</div>`}
        </div>`,
    ),
  );

export const checkbox = (
  look: {
    readonly id: string;
    readonly name: string;
    readonly value: string;
    readonly label: string;
    readonly hidden?: boolean;
  },
  checked: boolean,
): Safe =>
  html`<div class="kern-form-check">
    <input
      class="kern-form-check__checkbox"
      type="checkbox"
      id="${look.id}"
      name="${look.name}"
      value="${look.value}"
      ${checked && 'checked'}
    /><label class="kern-label${look.hidden && ' kern-sr-only'}" for="${look.id}">${look.label}</label>
  </div>`;

/** A fieldset; `look.id` is where the error summary leads. */
export const group = (look: FieldLook & { readonly before?: Part }, problems: Problems, body: Part): Safe => {
  const problem = problems.of(look.id);
  return html`<fieldset
    class="kern-fieldset${problem !== undefined && ' kern-fieldset--error'} ${look.cssClass}"
    id="${look.id}"
    ${problem !== undefined && html`tabindex="-1"`}
    ${describedBy(look, problem, false)}
  >
    <legend class="kern-label">${look.label}${optional(look)}</legend>
    ${hint(look)}
    <div class="kern-fieldset__body">${look.before}${body}</div>
    ${error(look.id, problem)}
  </fieldset>`;
};

const frame = (look: FieldLook, problem: string | undefined, control: Safe): Safe =>
  html`<div class="kern-form-input${problem !== undefined && ' kern-form-input--error'} ${look.cssClass}">
    <label class="kern-label" for="${look.id}">${look.label}${optional(look)}</label>
    ${hint(look)} ${control} ${error(look.id, problem)}
  </div>`;

const optional = (look: FieldLook): Part =>
  look.optional && html` <span class="kern-label__optional">– optional</span>`;
const hint = (look: FieldLook): Part =>
  look.hint !== undefined && html`<div class="kern-hint" id="${look.id}-hinweis">${look.hint}</div>`;
const error = (id: string, problem: string | undefined): Part =>
  problem !== undefined &&
  html`<p class="kern-error" id="${id}-fehler">${icon('danger')}<span class="kern-body">${problem}</span></p>`;

function describedBy(look: FieldLook, problem: string | undefined, control = true): Part {
  const ids = [look.hint !== undefined && `${look.id}-hinweis`, problem !== undefined && `${look.id}-fehler`].filter(
    Boolean,
  );
  return [
    ids.length > 0 && html`aria-describedby="${ids.join(' ')}"`,
    control && problem !== undefined && html` aria-invalid="true"`,
  ];
}
