import { isFeel } from '../feel/expression.ts';
import { zonedText } from '../step/due.ts';
import { intervalText } from '../step/interval.ts';
import { child, type BpmnElement } from './element.ts';
import type { Faults } from './faults.ts';
import type { TimerCatch } from './model.ts';
import { body, checkExpression } from './readExpressions.ts';

export function readTimer(definition: BpmnElement, id: string, faults: Faults): TimerCatch {
  const date = child(definition, 'timeDate');
  const duration = child(definition, 'timeDuration');
  const [type, found] = date === null ? (['duration', duration] as const) : (['date', date] as const);
  if ((date === null) === (duration === null))
    faults.add(id, 'Zeitereignis braucht entweder ein Datum oder eine Dauer');
  const at = checkExpression(id, body(found), 'Zeitangabe', faults);
  const readable = type === 'date' ? zonedText(at) : intervalText(at);
  if (at !== '' && !isFeel(at) && readable === null) faults.add(id, `Zeitangabe „${at}“ ist nicht lesbar`);
  return { type, at };
}
