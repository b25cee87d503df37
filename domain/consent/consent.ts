/** Types of the ground under a handover. Rules: `decide.ts`, `apply.ts`, `ground.ts`. */
import { z } from 'zod';
import { CaseId, ConsentId, type Instant, OfficeId, PlainDate } from '../journal/id.ts';

/** Ids of config/data/categories.json, purposes.json and statutes.json; config checks that they exist. */
export const CategoryId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,39}$/)
  .brand('CategoryId');
export type CategoryId = z.infer<typeof CategoryId>;
export const PurposeId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,39}$/)
  .brand('PurposeId');
export type PurposeId = z.infer<typeof PurposeId>;
export const StatuteId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,39}$/)
  .brand('StatuteId');
export type StatuteId = z.infer<typeof StatuteId>;

/** One ground per handover (product.md rule 1). */
export const Ground = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('consent'), consent: ConsentId }),
  z.strictObject({ kind: z.literal('statute'), statute: StatuteId }),
]);
export type Ground = z.infer<typeof Ground>;

export const GiveConsent = z.strictObject({
  type: z.literal('GiveConsent'),
  case: CaseId,
  /** The recipient and, if the person agreed, its named substitute. */
  recipients: z.array(OfficeId).min(1).max(5),
  purpose: PurposeId,
  categories: z.array(CategoryId).min(1).max(20),
  /** Art. 9 DSGVO: explicit consent for the special categories among `categories`. */
  explicitSpecial: z.boolean(),
  signedOn: PlainDate,
  validUntil: PlainDate,
  /** Version of the consent text the person signed. */
  textVersion: z.string().regex(/^\d{1,3}\.\d{1,3}$/),
  /** BCP 47 of the text shown beside the German one. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  interpreter: z.boolean(),
});
export type GiveConsent = z.infer<typeof GiveConsent>;

export const WithdrawConsent = z.strictObject({ type: z.literal('WithdrawConsent') });
export type WithdrawConsent = z.infer<typeof WithdrawConsent>;
export type ConsentCommand = GiveConsent | WithdrawConsent;

export const ConsentGiven = GiveConsent.extend({ type: z.literal('ConsentGiven') });
export const ConsentWithdrawn = z.strictObject({ type: z.literal('ConsentWithdrawn') });
export const ConsentEvent = z.discriminatedUnion('type', [ConsentGiven, ConsentWithdrawn]);
export type ConsentEvent = z.infer<typeof ConsentEvent>;

export type ConsentState =
  | { readonly status: 'none' }
  | (Omit<z.infer<typeof ConsentGiven>, 'type'> & {
      readonly status: 'given' | 'withdrawn';
      /** Office that recorded it. */
      readonly office: OfficeId;
      readonly givenAt: Instant;
      readonly withdrawnAt: Instant | null;
    });

/** Data category as configured (closed list, decisions.md). */
export interface Category {
  readonly id: CategoryId;
  readonly label: string;
  readonly fields: readonly { readonly id: string; readonly label: string }[];
  readonly norm: string;
  /** Art. 9 DSGVO: only by own explicit consent, never by statute. */
  readonly special: boolean;
}

/** A statute that names sender, recipient and data: the only way without consent. */
export interface Statute {
  readonly id: StatuteId;
  readonly citation: string;
  readonly label: string;
  readonly senderKinds: readonly string[];
  readonly recipientKinds: readonly string[];
  readonly purposes: readonly PurposeId[];
  readonly categories: readonly CategoryId[];
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

/** What a transfer wants to rest on a ground; checked at sending and at every read of the payload (I7). */
export interface GroundClaim {
  readonly ground: Ground;
  readonly case: CaseId;
  readonly senderKind: string;
  readonly recipient: OfficeId;
  readonly recipientKind: string;
  readonly purpose: PurposeId;
  readonly categories: readonly CategoryId[];
}

export type GroundVerdict = { readonly valid: true } | { readonly valid: false; readonly reason: GroundFault };
export const GROUND_FAULTS = [
  'consent-unknown',
  'consent-withdrawn',
  'consent-not-usable', // what an ABH reads of a withdrawn and of a used-up consent alike (ADR 0006)
  'consent-expired',
  'consent-not-yet-signed',
  'consent-other-case',
  'consent-other-recipient',
  'consent-other-purpose',
  'consent-lacks-category',
  'consent-not-explicit',
  'statute-unknown',
  'statute-not-in-force',
  'statute-not-applicable',
  'statute-lacks-category',
] as const;
export type GroundFault = (typeof GROUND_FAULTS)[number];
