import { regularDeadline, remainingDays } from '../deadline-for.ts';
import { refuse } from '../rejection.ts';
import { accept, at, reject, type Rule } from './rule.ts';
import { repeats } from './repeats.ts';
import { refuseText } from './text.ts';

/** Stops the recipient's clock; the sender's begins. */
export const returnForSupplement: Rule<'Return'> = (state, { reason, items, payload }, context) => {
  if (repeats(items)) return reject(refuse('item-twice', 'items'));
  if (!items.every((item) => state.items.some((asked) => asked.item === item)))
    return reject(refuse('item-not-of-handover', 'items'));
  const fault = refuseText(state, payload, context);
  if (fault !== null) return reject(fault);
  return accept({
    type: 'Returned',
    ...at(context),
    reason,
    items,
    payload,
    remaining: remainingDays(state.deadline, context),
    deadline: regularDeadline({ rule: 'supplement', office: state.sender, urgent: state.urgent }, context),
  });
};
