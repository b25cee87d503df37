import { z } from 'zod';
import { CategoryId, Ground, PurposeId } from '../consent/consent.ts';
import { CaseId, ConsentId, HandoverId, OfficeId, PlainDate, PayloadRef } from '../journal/id.ts';
import { DECLINE_REASONS, ITEM_STATES, OUTCOMES, PAUSE_REASONS, RETURN_REASONS } from './code.ts';

export const OccasionId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,39}$/)
  .brand('OccasionId');
export type OccasionId = z.infer<typeof OccasionId>;
/** What the recipient is asked to bring back: an id of the occasion's catalogue in config. */
export const ItemId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,39}$/)
  .brand('ItemId');
export type ItemId = z.infer<typeof ItemId>;

/** Free text and personal data never travel in commands or events: only this reference into the vault. */
const payload = PayloadRef.nullable();
const items = z.array(ItemId).max(20);

export const Offer = z.strictObject({
  type: z.literal('Offer'),
  number: z.string().regex(/^Ü \d{4}-\d{5}$/),
  case: CaseId,
  recipient: OfficeId,
  occasion: OccasionId,
  purpose: PurposeId,
  items,
  categories: z.array(CategoryId).min(1).max(20),
  ground: Ground,
  /** `null`: the regular period. Otherwise the day asked for (at least 2 working days, at most 60 ahead). */
  answerBy: PlainDate.nullable(),
  urgent: z.boolean(),
  /** Persons concerned: the Land counts persons, the Kreis families (rule 10). */
  persons: z.int().min(1).max(50),
  municipality: z.string().min(1).max(60),
  payload: PayloadRef,
  /** The handover this one continues (forwarded or misdirected before). */
  previous: HandoverId.nullable(),
});

/** Commands of people. `undo` takes back an acceptance within 10 minutes. */
export const HandoverCommand = z.discriminatedUnion('type', [
  Offer,
  z.strictObject({ type: z.literal('Open') }),
  z.strictObject({ type: z.literal('Accept') }),
  z.strictObject({ type: z.literal('Undo') }),
  z.strictObject({ type: z.literal('Decline'), reason: z.enum(DECLINE_REASONS), payload }),
  z.strictObject({ type: z.literal('Return'), reason: z.enum(RETURN_REASONS), items, payload }),
  z.strictObject({ type: z.literal('Supplement'), payload }),
  z.strictObject({ type: z.literal('Forward'), to: OfficeId, ground: Ground, next: HandoverId, payload }),
  z.strictObject({ type: z.literal('Misdirect'), recommended: OfficeId.nullable(), payload }),
  z.strictObject({ type: z.literal('Pause'), reason: z.enum(PAUSE_REASONS), reviewOn: PlainDate }),
  z.strictObject({ type: z.literal('Resume') }),
  z.strictObject({ type: z.literal('Report'), payload }),
  z.strictObject({
    type: z.literal('ReportOutcome'),
    outcome: z.enum(OUTCOMES),
    items: z.array(z.strictObject({ item: ItemId, state: z.enum(ITEM_STATES) })).max(20),
    payload,
  }),
  z.strictObject({ type: z.literal('Acknowledge') }),
  z.strictObject({ type: z.literal('Cancel') }),
  z.strictObject({ type: z.literal('ConfirmDeletion') }),
  // coordination (Extend also: the sender)
  z.strictObject({ type: z.literal('Extend'), due: PlainDate }),
  z.strictObject({ type: z.literal('Remind') }),
  z.strictObject({ type: z.literal('Reassign'), to: OfficeId, payload: PayloadRef }),
  // flows (never from a person, never from the API)
  z.strictObject({ type: z.literal('Withdraw'), consent: ConsentId }),
  z.strictObject({ type: z.literal('Rebase'), reason: z.enum(['silent', 'engine-changed', 'model-changed']) }),
  z.strictObject({ type: z.literal('MarkStuck') }),
  // job workers
  z.strictObject({ type: z.literal('Claim'), run: z.int().min(1), instance: z.string().min(1) }),
  z.strictObject({ type: z.literal('Observe') }),
  z.strictObject({ type: z.literal('NoteDelivered'), noticeId: z.string() }),
  z.strictObject({ type: z.literal('NoteReminderSent'), noticeId: z.string() }),
  z.strictObject({ type: z.literal('NoteEscalationSent'), noticeId: z.string() }),
  z.strictObject({ type: z.literal('NoteAnswerTold'), noticeId: z.string() }),
  z.strictObject({ type: z.literal('NoteNextOffered') }),
  // the ground of the next offer fell away in between: nobody follows, the sender has to read it
  z.strictObject({ type: z.literal('NoteNextRefused') }),
  z.strictObject({ type: z.literal('NoteAccessEnded'), noticeId: z.string() }),
]);
export type HandoverCommand = z.infer<typeof HandoverCommand>;
export type Offer = z.infer<typeof Offer>;
export type CommandType = HandoverCommand['type'];
