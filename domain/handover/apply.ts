/** What each recorded event means for the state. Never refuses: what is recorded is so. */
import type { EventMeta } from '../journal/commit.ts';
import { change } from './change.ts';
import type { HandoverEvent, HandoverEventType } from './event.ts';
import { offered } from './offered.ts';
import type { Handover, HandoverState } from './state.ts';

export function apply(state: HandoverState, event: HandoverEvent, meta: EventMeta): Handover {
  if (event.type === 'Offered') return offered(event, meta);
  if (!state.exists) throw new Error(`${event.type} without Offered: the stream is damaged`);
  const entry = { type: event.type, at: meta.at, office: meta.office, element: event.element };
  return {
    ...state,
    ...freed(state, event.type),
    ...(PASSES_BY.has(event.type) ? {} : { undo: null }),
    ...change(state, event, meta),
    rev: meta.rev,
    timeline: [...state.timeline, entry],
  };
}

/** Steps of the clockwork and first reads: an acceptance can still be taken back beside them, and they free nothing. */
const PASSES_BY: ReadonlySet<HandoverEventType> = new Set([
  'Claimed',
  'Delivered',
  'Opened',
  'ReminderDue',
  'ReminderSent',
  'Unanswered',
  'Escalated',
  'EscalationSent',
  'AnswerTold',
  'NextOffered',
  'NextRefused',
  'AccessEnded',
  'Rebased',
  'Stuck',
]);

/** The clockwork gets another chance as soon as anything but itself has moved the handover. */
function freed(state: Handover, type: HandoverEventType): Partial<Handover> {
  return state.stuck && !PASSES_BY.has(type) ? { stuck: false, rebasedAt: [] } : {};
}
