/** What the suite says to a child and hears from it: one JSON line each. */
import { z } from 'zod';
import { ConsentId, HandoverId, OfficeId, PlainDate } from '../../domain/journal/id.ts';
import { CaseInput, ConsentInput, OfferInput } from '../../flow/input.ts';
import { NOTICE_KINDS } from '../../notify/notice.ts';

export const Principal = z.strictObject({
  user: z.string(),
  office: OfficeId,
  role: z.enum(['sachbearbeitung', 'koordination', 'datenschutz']),
});
export type Principal = z.infer<typeof Principal>;

/** What people say; each has an Idempotency-Key and is recorded when it is answered with success. */
export const Saying = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open-case'), input: CaseInput }),
  z.strictObject({ kind: z.literal('give-consent'), input: ConsentInput }),
  z.strictObject({ kind: z.literal('withdraw-consent'), id: ConsentId }),
  z.strictObject({ kind: z.literal('offer'), input: OfferInput }),
  z.strictObject({
    kind: z.literal('act'),
    id: HandoverId,
    ifMatch: z.string().nullable(),
    action: z.string(),
    input: z.record(z.string(), z.unknown()),
  }),
  z.strictObject({ kind: z.literal('follow-up'), id: HandoverId, on: PlainDate.nullable() }),
]);
export type Saying = z.infer<typeof Saying>;

/** What people look at, and what only a test may do. Repeating it harms nobody. */
export const Asking = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('inbox') }),
  z.strictObject({ kind: z.literal('sent') }),
  z.strictObject({ kind: z.literal('overdue') }),
  z.strictObject({ kind: z.literal('counts') }),
  z.strictObject({ kind: z.literal('look'), id: HandoverId }),
  z.strictObject({ kind: z.literal('payload'), id: HandoverId }),
  z.strictObject({ kind: z.literal('offices'), id: HandoverId }),
  z.strictObject({ kind: z.literal('now') }),
  z.strictObject({ kind: z.literal('move-clock'), to: z.int() }),
  /** An administrator ends the instance behind the product's back. */
  z.strictObject({ kind: z.literal('cancel-instance'), id: HandoverId }),
  /** Room in the store: so many pages more than now; null: as much as it likes. */
  z.strictObject({ kind: z.literal('limit-pages'), more: z.int().nullable() }),
  /** Answers when nothing is left to do before the clock moves, or after so many milliseconds; how much is left. */
  z.strictObject({ kind: z.literal('rest'), ms: z.int() }),
]);
export type Asking = z.infer<typeof Asking>;

export const Command = z.strictObject({
  n: z.int(),
  who: Principal,
  key: z.string(),
  what: z.union([Saying, Asking]),
});
export type Command = z.infer<typeof Command>;

/** A notice on its way to a mailbox, told to the suite at the moment it is sent. */
export const Mail = z.strictObject({
  id: z.string(),
  kind: z.enum(NOTICE_KINDS),
  handover: HandoverId,
  number: z.string(),
  to: OfficeId,
});
export type Mail = z.infer<typeof Mail>;

export const Rejected = z.looseObject({ code: z.string(), kind: z.string() });
export const FromChild = z.union([
  z.strictObject({ ready: z.literal(true), readOnly: z.string().nullable(), now: z.string() }),
  z.strictObject({ n: z.int(), ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ n: z.int(), ok: z.literal(false), rejection: Rejected }),
  /** A technical fault: not recorded, or not known. */
  z.strictObject({ n: z.int(), ok: z.literal(false), fault: z.string() }),
  z.strictObject({ acted: z.strictObject({ id: z.string(), run: z.int(), instance: z.string() }) }),
  z.strictObject({ mail: Mail }),
]);
export type FromChild = z.infer<typeof FromChild>;

const SAYINGS: readonly string[] = Saying.options.map(({ shape }) => shape.kind.value);
export const isSaying = (what: Saying | Asking): what is Saying => SAYINGS.includes(what.kind);
