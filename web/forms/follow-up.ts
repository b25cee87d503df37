import type { PlainDate } from '../../domain/journal/id.ts';
import type { Visit } from '../visit.ts';
import { readDate } from '../words/date.ts';
import type { Problems } from './problems.ts';

/** A day after today; `null` when it is none (then the problem says so). */
export function readFollowUp({ deps, form }: Visit, problems: Problems): PlainDate | null {
  const text = form.text('wiedervorlage');
  const day = readDate(text);
  if (day === null)
    problems.add('wiedervorlage', `Wiedervorlage: „${text}“ ist kein Datum, das es gibt. Schreiben Sie TT.MM.JJJJ.`);
  else if (day <= deps.flow.today()) problems.add('wiedervorlage', 'Wiedervorlage: Der Tag muss nach heute liegen.');
  return day;
}
