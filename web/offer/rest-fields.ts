/** Message and deadline. */
import type { Problems } from '../forms/problems.ts';
import { html, type Part } from '../html.ts';
import { radios, textArea, textField } from '../parts/field.ts';
import type { Visit } from '../visit.ts';
import { date } from '../words/date.ts';
import { workingDays } from '../words/period.ts';
import type { Draft } from './draft.ts';
import type { Period } from './period.ts';

export function restFields({ deps }: Visit, { form }: Draft, period: Period, problems: Problems): Part {
  const { calendar } = deps.policy;
  const days = (day: Period['regular']): string => workingDays(calendar.workingDaysBetween(deps.flow.today(), day));
  const moved = (isMoved: boolean): Part => isMoved && ' · auf den nächsten Anwesenheitstag gelegt';
  return [
    textArea(
      {
        id: 'nachricht',
        label: 'Nachricht an die Stelle',
        hint: 'keine Diagnosen, keine Vorwürfe; die Person kann den Text einsehen',
        optional: true,
      },
      form.text('nachricht'),
      problems,
    ),
    radios(
      { id: 'g-frist', name: 'frist', label: 'Antwort bis' },
      [
        {
          id: 'f-regel',
          value: 'regel',
          label: date(period.regular),
          badge: html` – ${days(period.regular)} (Regelfrist)${moved(period.isMoved.regular)}`,
        },
        {
          id: 'f-dringend',
          value: 'dringend',
          label: date(period.urgent),
          badge: html` – ${days(period.urgent)} (dringend)${moved(period.isMoved.urgent)}`,
        },
        {
          id: 'f-datum',
          value: 'datum',
          label: 'Anderes Datum',
          more: textField(
            {
              id: 'frist-datum',
              label: 'Datum',
              hint: 'TT.MM.JJJJ, ein Arbeitstag',
              numeric: true,
              cssClass: 'ue-feld-kurz',
            },
            form.text('frist-datum'),
            problems,
          ),
        },
      ],
      period.choice,
      problems,
    ),
  ];
}
