import { accept, at, reject, type Rule } from './rule.ts';
import { toBeRead } from './to-be-read.ts';
import { refuseText } from './text.ts';

/** Ends the referral, never the person's procedure. */
export const decline: Rule<'Decline'> = (state, { reason, payload }, context) => {
  const fault = refuseText(state, payload, context);
  if (fault !== null) return reject(fault);
  return accept({ type: 'Declined', ...at(context), reason, payload, deadline: toBeRead(state, context) });
};
