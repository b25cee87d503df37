import { html, type Part, type Safe } from '../html.ts';

/** A card of the side column. `id` is unique in the page. */
export const card = (id: string, title: string, body: Part, cssClass = ''): Safe =>
  html`<section class="ue-karte${cssClass}" aria-labelledby="${id}">
    <h2 class="kern-heading-medium" id="${id}">${title}</h2>
    ${body}
  </section>`;

/** A section of the main column; `beside` stands at the right of its heading. */
export const section = (id: string, title: string, body: Part, beside: Part = null): Safe =>
  html`<section class="ue-abschnitt" aria-labelledby="${id}">
    <div class="ue-abschnitt__kopf">
      <h2 class="kern-heading-large" id="${id}">${title}</h2>
      ${beside}
    </div>
    ${body}
  </section>`;
