import { resumedDeadline } from '../deadline-for.ts';
import { accept, at, reject, type Rule } from './rule.ts';
import { refuseSupplement } from './text.ts';

/** Offered again: the recipient is told and its clock goes on with what was left. */
export const supplement: Rule<'Supplement'> = (state, { payload }, context) => {
  const fault = refuseSupplement(state, payload, context);
  if (fault !== null) return reject(fault);
  const deadline = resumedDeadline({ rule: 'answer', office: state.recipient }, state.remaining, context);
  return accept({ type: 'Supplemented', ...at(context), payload, deadline });
};
