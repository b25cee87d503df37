import { html, type Part, type Safe } from '../html.ts';

export type Fact = readonly [term: string, description: Part];

/** Term and description; facts without a description are left out, so that no cell is empty. */
export const facts = (list: readonly Fact[], stacked = true): Safe =>
  html`<dl class="ue-angaben${stacked && ' ue-angaben--gestapelt'}">
    ${list
      .filter(
        ([, description]) =>
          description !== null && description !== undefined && description !== false && description !== '',
      )
      .map(
        ([term, description]) =>
          html`<dt>${term}</dt>
            <dd>${description}</dd>`,
      )}
  </dl>`;
