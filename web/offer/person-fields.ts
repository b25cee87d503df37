/** A case opened together with its first handover: only what the handover needs. */
import { noProblems, type Problems } from '../forms/problems.ts';
import { html, type Safe } from '../html.ts';
import { checkbox, group, select, textField } from '../parts/field.ts';
import { LANGUAGES } from '../words/language.ts';
import type { Fields } from '../forms/fields.ts';

export function personFields(form: Fields, problems: Problems): Safe {
  const text = (
    id: string,
    label: string,
    extra: {
      readonly hint?: string;
      readonly optional?: boolean;
      readonly numeric?: boolean;
      readonly cssClass?: string;
    } = {},
  ): Safe => textField({ id, label, ...extra }, form.text(id), problems);
  return group(
    { id: 'g-person', label: 'Person' },
    problems,
    html`<div class="ue-felder">
      ${text('nachname', 'Nachname')} ${text('vorname', 'Vorname', { optional: true })}
      ${text('geburtsdatum', 'Geburtsdatum', { optional: true, hint: 'TT.MM.JJJJ', numeric: true, cssClass: 'ue-feld-kurz' })}
      ${text('aktenzeichen', 'Eigenes Aktenzeichen', { optional: true })}
      ${text('strasse', 'Straße und Hausnummer', { optional: true })} ${text('telefon', 'Telefon', { optional: true })}
      ${textField({ id: 'personen', label: 'Personen im Fall', hint: '1 für eine Person, sonst die Familie', numeric: true, cssClass: 'ue-feld-kurz' }, form.text('personen') || '1', problems)}
      ${select(
        { id: 'sprache', label: 'Sprache für die Beratung' },
        LANGUAGES.map(({ name }) => ({ value: name, label: name })),
        form.text('sprache'),
        noProblems,
      )}
      ${checkbox({ id: 'sprachmittlung', name: 'sprachmittlung', value: 'ja', label: 'Sprachmittlung nötig' }, form.has('sprachmittlung'))}
    </div>`,
  );
}
