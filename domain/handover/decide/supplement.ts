import { resumedDeadline } from '../deadline-for.ts';
import { accept, at, type Rule } from './common.ts';

/** Offered again: the recipient is told and its clock goes on with what was left. */
export const supplement: Rule<'Supplement'> = (state, { payload }, context) => {
  const deadline = resumedDeadline({ rule: 'answer', office: state.recipient }, state.remaining, context);
  return accept({ type: 'Supplemented', ...at(context), payload, deadline });
};
