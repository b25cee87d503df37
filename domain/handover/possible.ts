/** Whether a command can happen at all now, whatever it contains: shared by decide and by the buttons of the view. */
import type { Rejection } from '../journal/decider.ts';
import { isSilent, notRealised } from './abh.ts';
import type { CommandType } from './command.ts';
import { undoUntil } from './milestones.ts';
import type { HandoverContext } from './policy.ts';
import { recipientMayRead } from './readable.ts';
import { refuse, refuseNow } from './rejection.ts';
import { mayDo, maySee } from './rights.ts';
import { isAnswerOpen } from './situation.ts';
import type { Handover } from './state.ts';
import { isFinal, type Status } from './status.ts';
import { holder } from './tasks.ts';

type Situated = Pick<HandoverContext, 'now' | 'today' | 'actor' | 'policy'>;

/** `null`: possible. */
export function obstacle(state: Handover, type: CommandType, context: Situated): Rejection | null {
  if (!maySee(state, context.actor)) return refuse('not-found');
  if (!mayDo(state, context.actor, type)) return refuse('forbidden');
  if (type === 'Acknowledge' && state.acknowledgedAt !== null) return refuse('already-acknowledged');
  const statuses = WHEN[type];
  if (statuses !== undefined && !statuses.includes(state.status)) return outOfTime(state);
  return CONDITIONS[type]?.(state, context) ?? null;
}

/** The same words for all endings without result: a refusal must not tell an ABH the cause either. */
const outOfTime = (state: Handover): Rejection =>
  isFinal(state.status) || notRealised(state) ? refuse('ended') : refuseNow(state.status);

const ANSWER_OPEN = ['offered', 'delivered', 'unanswered'] as const;
const IN_HAND = ['accepted', 'running'] as const;

/** Commands not listed are not bound to a status. */
const WHEN: { readonly [type in CommandType]?: readonly Status[] } = {
  Accept: ANSWER_OPEN,
  Undo: ['accepted'],
  // after acceptance the end is an outcome
  Decline: ANSWER_OPEN,
  Return: [...ANSWER_OPEN, ...IN_HAND],
  Forward: [...ANSWER_OPEN, ...IN_HAND],
  Misdirect: [...ANSWER_OPEN, ...IN_HAND],
  Supplement: ['returned'],
  Pause: IN_HAND,
  Resume: ['paused'],
  Report: IN_HAND,
  ReportOutcome: [...IN_HAND, 'paused'],
  Acknowledge: ['declined', 'misdirected', 'outcome-reported', 'withdrawn', 'forwarded'],
  Cancel: [...ANSWER_OPEN, 'returned'],
  ConfirmDeletion: ['withdrawn'],
  Reassign: ANSWER_OPEN,
};

type Condition = (state: Handover, context: Situated) => Rejection | null;

const CONDITIONS: { readonly [type in CommandType]?: Condition } = {
  Open: (state) => (recipientMayRead(state) ? null : refuse('payload-closed')),
  Undo: (state, { now, policy }) => {
    if (state.undo === null || state.acceptedAt === null) return refuse('undo-overtaken');
    return now < undoUntil(state.acceptedAt, policy) ? null : refuse('undo-too-late');
  },
  // a forwarding that reached nobody is read like any other ending
  Acknowledge: (state) => (state.status !== 'forwarded' || notRealised(state) ? null : refuse('ended')),
  Cancel: (state) => (state.readers.length === 0 ? null : refuse('already-opened')),
  ConfirmDeletion: (state, { actor }) => (state.deletionOpenAt.includes(actor.office) ? null : refuse('ended')),
  Extend: (state, { actor }) => {
    if (actor.role === 'koordination') return state.deadline === null ? refuse('no-deadline') : null;
    if (isAnswerOpen(state)) return null;
    return isFinal(state.status) || notRealised(state) ? refuse('ended') : refuse('not-your-deadline');
  },
  Remind: (state, { today, policy }) => {
    if (state.deadline === null || holder(state) === null || isSilent(state, policy)) return refuse('no-deadline');
    const isToday = ({ type, at }: Handover['timeline'][number]) =>
      REMINDERS.includes(type) && policy.calendar.dayOf(at) === today;
    return state.reminder === 'due' || state.timeline.some(isToday) ? refuse('reminded-today') : null;
  },
};

const REMINDERS: readonly string[] = ['ReminderRequested', 'ReminderSent'];
