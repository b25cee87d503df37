import { html, type Part, type Safe } from '../html.ts';

/** Heading of a page; `finding` is one sentence of what is so, not what the page is for. */
export const pageHead = (title: Part, finding: Part = null, actions: Part = null): Safe =>
  html`<div class="ue-seitenkopf">
    <div class="ue-seitenkopf__text">
      <h1 class="kern-heading-x-large">${title}</h1>
      ${finding !== null && html`<p>${finding}</p>`}
    </div>
    ${actions !== null && html`<div class="ue-seitenkopf__aktion">${actions}</div>`}
  </div>`;
