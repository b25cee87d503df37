import { deadlineOn, remainingDays } from '../deadline-for.ts';
import { refuse } from '../rejection.ts';
import { accept, at, reject, type Rule } from './rule.ts';
import { workStarted } from './work-started.ts';

/** About half a year: longer is a new handover. */
const LONGEST_PAUSE = 130;

export const pause: Rule<'Pause'> = (state, { reason, reviewOn }, context) => {
  if (reviewOn <= context.today) return reject(refuse('review-not-after-today', 'reviewOn'));
  if (reviewOn > context.policy.calendar.addWorkingDays(context.today, LONGEST_PAUSE))
    return reject(refuse('review-too-far', 'reviewOn'));
  return accept(...workStarted(state, context), {
    type: 'Paused',
    ...at(context),
    reason,
    remaining: remainingDays(state.deadline, context),
    deadline: deadlineOn({ rule: 'review', office: state.recipient }, reviewOn, context),
  });
};
