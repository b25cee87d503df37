import { refuse } from '../rejection.ts';
import { accept, at, reject, type Rule } from './rule.ts';
import { repeats } from './repeats.ts';
import { refuseText } from './text.ts';
import { toBeRead } from './to-be-read.ts';
import { workStarted } from './work-started.ts';

export const reportOutcome: Rule<'ReportOutcome'> = (state, { outcome, items, payload }, context) => {
  const reported = items.map(({ item }) => item);
  if (repeats(reported)) return reject(refuse('item-twice', 'items'));
  if (!reported.every((item) => state.items.some((asked) => asked.item === item)))
    return reject(refuse('item-not-of-handover', 'items'));
  const fault = refuseText(state, payload, context);
  if (fault !== null) return reject(fault);
  return accept(...workStarted(state, context), {
    type: 'OutcomeReported',
    ...at(context),
    outcome,
    items,
    payload,
    deadline: toBeRead(state, context),
  });
};
