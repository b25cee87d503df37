import { html, type Safe } from '../html.ts';
import type { Problems } from '../forms/problems.ts';
import { count } from '../words/number.ts';
import { alert } from './alert.ts';

/** `lead`: what has not happened, e.g. `Noch nicht gesendet`. */
export const errorSummary = (lead: string, problems: Problems): Safe =>
  html`${alert(
      'danger',
      `${lead}: ${count(problems.list.length, 'Angabe', 'Angaben')} prüfen`,
      html`<ol class="ue-fehlerliste">
        ${problems.list.map(([field, sentence]) => html`<li><a href="#${field}">${sentence}</a></li>`)}
      </ol>`,
      true,
    )}
    <p class="ue-klein ue-leise">Ihre übrigen Eingaben sind unverändert.</p>`;
