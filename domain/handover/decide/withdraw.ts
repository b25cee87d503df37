import { regularDeadline } from '../deadline-for.ts';
import { refuse } from '../rejection.ts';
import { isFinal } from '../status.ts';
import { accept, at, nothingToRecord, reject, type Rule } from './rule.ts';

/** The consent was withdrawn. The fan-out may come twice, or after the end: then there is nothing left to stop. */
export const withdraw: Rule<'Withdraw'> = (state, { consent }, context) => {
  if (state.ground.kind !== 'consent' || state.ground.consent !== consent) return reject(refuse('other-ground'));
  if (isFinal(state.status)) return nothingToRecord;
  const deadline = regularDeadline({ rule: 'deletion', office: state.recipient, urgent: state.urgent }, context);
  return accept({ type: 'Withdrawn', ...at(context), consent, deadline });
};
