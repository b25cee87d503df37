import { z } from 'zod';
import { ConsentId, HandoverId, OfficeId, PayloadRef } from '../journal/id.ts';
import { Ground } from '../consent/consent.ts';
import { DECLINE_REASONS, ITEM_STATES, OUTCOMES, PAUSE_REASONS, RETURN_REASONS } from './code.ts';
import { ItemId, Offer } from './command.ts';
import { Deadline } from './deadline.ts';

/** Every event names the process and the element it happened at (rule 6). `element` is an id of bpmn/uebergabe. */
const at = { process: z.literal('uebergabe'), element: z.string() };
const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...at, ...shape });
const payload = PayloadRef.nullable();

export const HandoverEvent = z.discriminatedUnion('type', [
  Offer.omit({ type: true, answerBy: true }).extend({
    type: z.literal('Offered'),
    ...at,
    sender: OfficeId,
    deadline: Deadline,
  }),
  event('Claimed', { run: z.int().min(1), instance: z.string() }),
  event('Delivered', { noticeId: z.string() }),
  event('Opened', {}),
  event('Accepted', { deadline: Deadline }),
  event('AcceptanceUndone', { deadline: Deadline }),
  event('WorkStarted', {}),
  event('Declined', { reason: z.enum(DECLINE_REASONS), payload, deadline: Deadline }),
  event('Returned', {
    reason: z.enum(RETURN_REASONS),
    items: z.array(ItemId),
    payload,
    remaining: z.int().min(1),
    deadline: Deadline,
  }),
  event('Supplemented', { payload, deadline: Deadline }),
  event('Forwarded', { to: OfficeId, ground: Ground, next: HandoverId, payload }),
  event('NextOffered', { next: HandoverId }),
  event('NextRefused', { next: HandoverId }),
  event('Misdirected', { recommended: OfficeId.nullable(), payload, deadline: Deadline }),
  event('Paused', { reason: z.enum(PAUSE_REASONS), remaining: z.int().min(1), deadline: Deadline }),
  event('Resumed', { deadline: Deadline }),
  event('InterimReported', { payload, deadline: Deadline }),
  event('OutcomeReported', {
    outcome: z.enum(OUTCOMES),
    items: z.array(z.strictObject({ item: ItemId, state: z.enum(ITEM_STATES) })),
    payload,
    deadline: Deadline,
  }),
  event('Acknowledged', {}),
  event('Cancelled', {}),
  event('Withdrawn', { consent: ConsentId, deadline: Deadline }),
  event('AccessEnded', { noticeId: z.string(), confirmationNeeded: z.boolean() }),
  event('DeletionConfirmed', {}),
  event('DeadlineExtended', { deadline: Deadline }),
  event('ReminderRequested', {}),
  event('ReminderDue', {}),
  event('ReminderSent', { noticeId: z.string() }),
  event('Unanswered', {}),
  event('Escalated', {}),
  event('EscalationSent', { noticeId: z.string() }),
  event('AnswerTold', { noticeId: z.string() }),
  event('Reassigned', { to: OfficeId, payload: PayloadRef, deadline: Deadline }),
  event('Rebased', { run: z.int().min(2), reason: z.enum(['silent', 'engine-changed', 'model-changed']) }),
  event('Stuck', {}),
]);
export type HandoverEvent = z.infer<typeof HandoverEvent>;
export type HandoverEventType = HandoverEvent['type'];
