/** Facts that time alone brings about: `Observe` records the ones reached, `nextWakeAt` is the earliest of the others. */
import { instant, type Instant } from '../journal/id.ts';
import { isSilent } from './abh.ts';
import type { Deadline } from './deadline.ts';
import type { HandoverPolicy } from './policy.ts';
import type { Handover } from './state.ts';

export interface Milestone {
  readonly fact: 'WorkStarted' | 'ReminderDue' | 'Unanswered' | 'Escalated';
  readonly at: Instant;
}

const MINUTE = 60_000;

/** Not yet recorded, in the order in which they are recorded when several are reached at once. */
export function milestones(state: Handover, policy: HandoverPolicy): readonly Milestone[] {
  return [...workBegins(state, policy), ...ofDeadline(state, policy)];
}

/** Until this instant an acceptance can be taken back; from it on, work has begun. */
export const undoUntil = (acceptedAt: Instant, policy: HandoverPolicy): Instant =>
  instant(Date.parse(acceptedAt) + policy.undoMinutes * MINUTE);

function workBegins(state: Handover, policy: HandoverPolicy): readonly Milestone[] {
  if (state.status !== 'accepted' || state.acceptedAt === null) return [];
  return [{ fact: 'WorkStarted', at: undoUntil(state.acceptedAt, policy) }];
}

function ofDeadline(state: Handover, policy: HandoverPolicy): readonly Milestone[] {
  const { deadline } = state;
  if (deadline === null || isSilent(state, policy)) return [];
  // Access must end first; only then can the recipient be reminded of its own copies.
  if (state.status === 'withdrawn' && state.deletion !== 'requested') return [];
  const found: Milestone[] = [];
  if (!state.reminded) found.push({ fact: 'ReminderDue', at: policy.calendar.wakeTime(deadline.remindOn) });
  if (deadline.rule === 'answer' && (state.status === 'offered' || state.status === 'delivered'))
    found.push({ fact: 'Unanswered', at: afterDue(deadline, policy) });
  if (state.escalation === 'none') found.push({ fact: 'Escalated', at: policy.calendar.wakeTime(deadline.escalateOn) });
  return found;
}

/** A due day lasts until its end: overdue is what the next working day begins with. */
const afterDue = (deadline: Deadline, policy: HandoverPolicy): Instant =>
  policy.calendar.wakeTime(policy.calendar.addWorkingDays(deadline.due, 1));
