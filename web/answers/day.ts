/** A day that lies ahead. */
import type { PlainDate } from '../../domain/journal/id.ts';
import type { Fields } from '../forms/fields.ts';
import type { Problems } from '../forms/problems.ts';
import { readDate } from '../words/date.ts';
import type { Situation } from './answer.ts';

export function readDay(
  { visit }: Situation,
  field: { readonly id: string; readonly label: string },
  form: Fields,
  problems: Problems,
): PlainDate | null {
  const text = form.text(field.id);
  const day = readDate(text);
  if (day === null) {
    problems.add(field.id, `${field.label}: „${text}“ ist kein Datum, das es gibt. Schreiben Sie TT.MM.JJJJ.`);
    return null;
  }
  if (day <= visit.deps.flow.today()) {
    problems.add(field.id, `${field.label}: Der Tag muss nach heute liegen.`);
    return null;
  }
  return day;
}
