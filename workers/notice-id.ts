import { createHash } from 'node:crypto';
import type { HandoverEventType } from '../domain/handover/event.ts';
import type { Handover } from '../domain/handover/state.ts';
import type { HandoverId } from '../domain/journal/id.ts';

/** The event by which a notice is recorded as sent. */
export type Confirmation = Extract<
  HandoverEventType,
  'Delivered' | 'AnswerTold' | 'ReminderSent' | 'EscalationSent' | 'AccessEnded'
>;

/** The same until its confirmation is recorded, another one afterwards; says nothing about what happened. */
export function noticeId(id: HandoverId, state: Handover, confirmation: Confirmation): string {
  const ordinal = state.timeline.filter(({ type }) => type === confirmation).length + 1;
  return createHash('sha256')
    .update(`${id}/${confirmation}/${String(ordinal)}`)
    .digest('hex')
    .slice(0, 32);
}
