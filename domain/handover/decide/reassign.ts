import { regularDeadline } from '../deadline-for.ts';
import { accept, at, reject, type Rule } from './rule.ts';
import { refuseNewRecipient } from './new-recipient.ts';

/** To an office the ground names as well, e.g. the substitute of an absent one: offered anew, with a full period. */
export const reassign: Rule<'Reassign'> = (state, { to, payload }, context) => {
  const fault = refuseNewRecipient(state, to, context);
  if (fault !== null) return reject(fault);
  const deadline = regularDeadline({ rule: 'answer', office: to, urgent: state.urgent }, context);
  return accept({ type: 'Reassigned', ...at(context), to, payload, deadline });
};
