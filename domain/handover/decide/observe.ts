import { milestones } from '../milestones.ts';
import type { HandoverEvent } from '../event.ts';
import { at, type Rule } from './rule.ts';

/** Records what time has brought about, each fact once per deadline. Nothing due: nothing to record. */
export const observe: Rule<'Observe'> = (state, _command, context) => {
  const reached = milestones(state, context.policy).filter(({ at: due }) => due <= context.now);
  const events = reached.map(({ fact }): HandoverEvent => ({ type: fact, ...at(context) }));
  return { ok: true, events };
};
