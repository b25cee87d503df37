/** The session ended while a form was open: nothing typed is lost. */
import { html } from '../html.ts';
import { submit } from '../parts/button.ts';
import type { Page } from '../parts/layout.ts';
import { pageHead } from '../parts/page-head.ts';
import type { Principal } from '../../domain/handover/view-types.ts';
import type { Fields } from '../forms/fields.ts';

export const sessionOver = (
  user: Principal,
  csrf: string,
  path: string,
  form: Fields,
): { readonly status: number; readonly page: Page } => ({
  status: 401,
  page: {
    title: 'Ihre Anmeldung ist abgelaufen',
    body: html`${pageHead(
        'Ihre Anmeldung ist abgelaufen',
        html`Ihre Eingaben sind <b>noch nicht gesendet und nicht verloren</b>. Melden Sie sich wieder an, dann können
          Sie sie senden.`,
      )}
      <form method="post" action="/anmelden" class="ue-knoepfe">
        <input type="hidden" name="csrf" value="${csrf}" />
        <input type="hidden" name="weiter" value="${path}" />
        <input type="hidden" name="eingabe" value="${form.encoded('csrf')}" />
        ${submit('Wieder anmelden', { kind: 'primary', name: 'nutzer', value: user.user })}
      </form>`,
  },
});
