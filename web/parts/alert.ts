import { html, nothing, type Part, type Safe } from '../html.ts';
import { icon } from './icon.ts';

/** `focus`: takes the focus when the page opens, also without JavaScript (after a redirect, after an error). */
export const alert = (
  kind: 'success' | 'info' | 'warning' | 'danger',
  title: Part,
  body: Part = null,
  focus = false,
): Safe =>
  html`<div
    class="kern-alert kern-alert--${kind}"
    role="${kind === 'danger' ? 'alert' : 'status'}"
    ${focus && html`tabindex="-1" autofocus`}
  >
    <div class="kern-alert__header">
      ${icon(kind, 'default')}
      <h2 class="kern-title">${title}</h2>
    </div>
    ${body === null ? nothing : html`<div class="kern-alert__body">${body}</div>`}
  </div>`;
