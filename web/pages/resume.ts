/** After signing in again: what was typed before, ready to be sent with one click. Nothing is sent by itself. */
import type { Fields } from '../forms/fields.ts';
import { html } from '../html.ts';
import { linkButton, submit } from '../parts/button.ts';
import type { Page } from '../parts/layout.ts';
import { pageHead } from '../parts/page-head.ts';

export const resumePage = (
  csrf: string,
  path: string,
  kept: Fields,
): { readonly status: number; readonly page: Page } => ({
  status: 200,
  page: {
    title: 'Wieder angemeldet',
    body: html`${pageHead('Sie sind wieder angemeldet', 'Ihre Eingaben sind noch da. Senden Sie sie jetzt, oder verwerfen Sie sie.')}
      <form method="post" action="${path}" class="ue-knoepfe">
        <input type="hidden" name="csrf" value="${csrf}" />
        ${kept.except('csrf').map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
        ${submit('Eingaben senden', { kind: 'primary' })}${linkButton('Eingaben verwerfen', '/', { kind: 'tertiary' })}
      </form>`,
  },
});
