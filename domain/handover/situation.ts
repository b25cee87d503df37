/** `lage = situation(state)` (I3): what is so, as a function of the state alone. What follows from it, the model says. */
import type { Handover, HandoverState } from './state.ts';
import type { Lage } from './status.ts';

export { LAGEN } from './status.ts';
export type { Lage } from './status.ts';

/** Total. A stream without events is `closed`: there is nothing to drive. */
export function situation(state: HandoverState): Lage {
  if (!state.exists) return 'closed';
  return urgent(state) ?? waiting(state);
}

/** What the clockwork has to pass on before it may wait again. */
function urgent(state: Handover): Lage | null {
  if (state.status === 'withdrawn' && state.deletion === 'access-open') return 'withdrawn';
  if (isAnswerOpen(state) && !state.told) return 'offered';
  if (state.untold !== null) return 'answer-untold';
  if (state.reminder === 'due') return 'reminder-due';
  if (state.escalation === 'due') return 'escalation-due';
  return null;
}

/** For what everybody waits, once all have been told. */
export function waiting(state: Handover): Lage {
  switch (state.status) {
    case 'offered':
    case 'delivered':
    case 'unanswered':
      return state.told ? 'awaiting-answer' : 'offered';
    case 'accepted':
    case 'running':
      return 'awaiting-outcome';
    case 'paused':
      return 'resting';
    case 'returned':
      return 'awaiting-supplement';
    case 'declined':
    case 'misdirected':
    case 'outcome-reported':
      return 'awaiting-acknowledgement';
    case 'withdrawn':
      if (state.deletion === 'access-open') return 'withdrawn';
      return state.deletion === 'requested' ? 'awaiting-deletion' : 'closed';
    case 'forwarded':
      return state.next !== null && !state.next.offered && !state.next.refused ? 'forward-open' : 'closed';
    case 'acknowledged':
    case 'cancelled':
      return 'closed';
  }
}

/** Every answer is still open, after the deadline too. */
export const isAnswerOpen = (state: Handover): boolean =>
  state.status === 'offered' || state.status === 'delivered' || state.status === 'unanswered';
