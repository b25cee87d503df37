import { html, type Part, type Safe } from '../html.ts';

/** Says why there is nothing and what comes next. */
export const emptyState = (title: string, sentence: Part, way: Part = null): Safe =>
  html`<section class="ue-leer ue-abschnitt" aria-labelledby="leer">
    <h2 class="kern-heading-medium" id="leer">${title}</h2>
    <p>${sentence}</p>
    ${way !== null && html`<div class="ue-knoepfe">${way}</div>`}
  </section>`;
