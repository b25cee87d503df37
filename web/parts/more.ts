import { html, type Part, type Safe } from '../html.ts';
import { linkButton } from './button.ts';

/** End of a list: what is shown, the way to the next rows, and what can be done with the list. */
export const more = (path: string, next: string | null, sentence: Part, beside: Part = null): Safe =>
  html`<div class="ue-seiten">
    <p class="ue-leise">${sentence}</p>
    ${next !== null && linkButton('Weitere anzeigen', `${path}${path.includes('?') ? '&' : '?'}nach=${encodeURIComponent(next)}`, { small: true })}
    ${beside}
  </div>`;
