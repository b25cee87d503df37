/** A case without a handover yet. */
import { readCase } from '../forms/case-form.ts';
import { Problems, noProblems } from '../forms/problems.ts';
import { html, type Safe } from '../html.ts';
import { linkButton, submit } from '../parts/button.ts';
import { errorSummary } from '../parts/error-summary.ts';
import { group, textField } from '../parts/field.ts';
import { pageHead } from '../parts/page-head.ts';
import { personFields } from '../offer/person-fields.ts';
import { CLERKS, type Site } from '../site.ts';
import type { Visit } from '../visit.ts';
import { nearestPlace } from '../words/place.ts';

export function newCase(site: Site): void {
  site.get('/faelle/neu', CLERKS, (visit) => show(visit, noProblems));

  site.post('/faelle/neu', CLERKS, async (visit) => {
    const { places, flow } = visit.deps;
    const problems = new Problems();
    const place = places.find(visit.form.text('ort'));
    const input = readCase(visit, place, problems);
    if (place === null) {
      const near = nearestPlace(places.all, visit.form.text('ort'));
      problems.add(
        'ort',
        `Wohnort: „${visit.form.text('ort')}“ gibt es im Rhein-Sieg-Kreis nicht.${near === null ? '' : ` Meinten Sie ${near}?`}`,
      );
    }
    if (input === null || problems.any) return show(visit, problems);
    const opened = await flow.openCase(visit.who, input, visit.key);
    if (!opened.ok) return visit.refuse(opened.rejection);
    visit.go(`/faelle/${opened.value.id}`, 'fall-angelegt');
  });
}

function show(visit: Visit, problems: Problems): Promise<void> {
  const body = html`${problems.any && errorSummary('Noch nicht angelegt', problems)}
    ${pageHead('Neuen Fall anlegen', 'Die Angaben bleiben bei Ihrer Stelle, verschlüsselt. Eine andere Stelle erhält nur, was Sie ihr mit einer Grundlage senden.')}
    <form class="ue-formular" method="post" action="/faelle/neu">
      <div hidden>${visit.guards()}</div>
      ${personFields(visit.form, problems)}
      ${textField({ id: 'ort', label: 'Wohnort oder Postleitzahl', cssClass: 'ue-feld-mittel' }, visit.form.text('ort'), problems)}
      ${further(visit, problems)}
      <div class="ue-knoepfe ue-knoepfe--voll ue-ohne-linie">
        ${submit('Fall anlegen', { kind: 'primary' })}${linkButton('Abbrechen', '/faelle', { kind: 'tertiary' })}
      </div>
    </form>`;
  const page = {
    title: `${problems.any ? 'Fehler: ' : ''}Neuen Fall anlegen`,
    area: '/faelle',
    path: [{ label: 'Fälle', href: '/faelle' }],
    here: 'Neuer Fall',
    body,
  };
  return visit.show(page, problems.any ? 422 : 200);
}

/** Further categories, each behind its own heading: what is not needed is not asked for. */
const further = ({ deps, form }: Visit, problems: Problems): Safe =>
  group(
    {
      id: 'g-weitere',
      label: 'Weitere Angaben',
      optional: true,
      hint: 'Nur, was Sie später übermitteln wollen. Gesendet wird nichts davon ohne Ihre Auswahl.',
    },
    problems,
    [...deps.policy.categories.values()]
      .filter(({ id }) => id !== 'kontakt' && id !== 'sprache')
      .map(
        ({ id, label, fields }) =>
          html`<details
            class="ue-klapp"
            ${fields.some((field) => problems.of(`angabe-${id}-${field.id}`) !== undefined) && 'open'}
          >
            <summary>${label}</summary>
            <div class="ue-klapp__inhalt ue-felder">
              ${fields
                .filter((field) => field.id !== 'birthDate')
                .map((field) =>
                  textField(
                    { id: `angabe-${id}-${field.id}`, label: field.label, optional: true },
                    form.text(`angabe-${id}-${field.id}`),
                    problems,
                  ),
                )}
            </div>
          </details>`,
      ),
  );
