import type { Instant } from '../journal/id.ts';
import { milestones } from './milestones.ts';
import type { HandoverContext } from './policy.ts';
import type { HandoverState } from './state.ts';

/** A wait without a date of its own is looked at this often: nothing sleeps for ever. */
const REVIEW_EVERY_WORKING_DAYS = 5;

/** Never null (decisions.md). In the past only for what `Observe` would record now. */
export function nextWakeAt(state: HandoverState, context: Pick<HandoverContext, 'policy' | 'today'>): Instant {
  const { calendar } = context.policy;
  const review = calendar.wakeTime(calendar.addWorkingDays(context.today, REVIEW_EVERY_WORKING_DAYS));
  if (!state.exists) return review;
  const [first, ...others] = milestones(state, context.policy).map(({ at }) => at);
  return first === undefined ? review : others.reduce((earliest, at) => (at < earliest ? at : earliest), first);
}
