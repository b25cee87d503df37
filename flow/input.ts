/** What people type, before it becomes a command: shared by the API's schemas and the web's forms. Free text goes to the vault. */
import { z } from 'zod';
import { CategoryId, Ground, PurposeId } from '../domain/consent/consent.ts';
import { DECLINE_REASONS, ITEM_STATES, OUTCOMES, PAUSE_REASONS, RETURN_REASONS } from '../domain/handover/code.ts';
import { ItemId, OccasionId } from '../domain/handover/command.ts';
import type { Action } from '../domain/handover/view-types.ts';
import { CaseId, ConsentId, HandoverId, OfficeId, PlainDate } from '../domain/journal/id.ts';

// Control characters except line breaks and tabs, and direction overrides that could disguise text.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/u;
const clean = (max: number) =>
  z
    .string()
    .max(max, `höchstens ${max} Zeichen`)
    .refine((text) => !FORBIDDEN.test(text), 'enthält unzulässige Steuerzeichen')
    .transform((text) => text.trim().normalize('NFC'));
export const freeText = clean(2000);
export const line = clean(200);
const required = line.refine((text) => text.length > 0, 'bitte angeben');

/** The record of a person or family at one office; all of it goes to the vault. */
export const CaseInput = z.strictObject({
  firstName: line,
  lastName: required,
  birthDate: PlainDate.nullable(),
  street: line,
  postalCode: z.string().regex(/^\d{5}$/, 'fünf Ziffern'),
  municipality: required,
  phone: line,
  language: required,
  interpreter: z.boolean(),
  /** The office's own file number. */
  fileNumber: line,
  persons: z.int().min(1).max(50),
  /** Further categories the office holds, field by field (ids of config/data/categories.json). */
  record: z.record(z.string(), z.record(z.string(), line)).default({}),
});
export type CaseInput = z.infer<typeof CaseInput>;

export const ConsentInput = z.strictObject({
  case: CaseId,
  recipients: z.array(OfficeId).min(1).max(5),
  purpose: PurposeId,
  categories: z.array(CategoryId).min(1).max(20),
  explicitSpecial: z.boolean().default(false),
  signedOn: PlainDate,
  validUntil: PlainDate,
  textVersion: z.string().regex(/^\d{1,3}\.\d{1,3}$/, 'wie 3.1'),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Sprachkürzel wie de oder fa'),
  interpreter: z.boolean().default(false),
});
export type ConsentInput = z.infer<typeof ConsentInput>;

export const OfferInput = z.strictObject({
  case: CaseId,
  recipient: OfficeId,
  occasion: OccasionId,
  items: z.array(ItemId).max(20).default([]),
  categories: z.array(CategoryId).min(1).max(20),
  ground: Ground,
  answerBy: PlainDate.nullable().default(null),
  urgent: z.boolean().default(false),
  message: freeText.default(''),
  previous: HandoverId.nullable().default(null),
});
export type OfferInput = z.infer<typeof OfferInput>;

const nothing = z.strictObject({});
const explanation = freeText.default('');
/** Body of POST /api/handovers/{id}/{action}. */
export const ActionInput = {
  accept: nothing,
  undo: nothing,
  decline: z.strictObject({ reason: z.enum(DECLINE_REASONS), explanation }),
  return: z.strictObject({ reason: z.enum(RETURN_REASONS), items: z.array(ItemId).max(20).default([]), explanation }),
  supplement: z.strictObject({ explanation }),
  forward: z.strictObject({ to: OfficeId, consent: ConsentId.nullable().default(null), explanation }),
  misdirect: z.strictObject({ recommended: OfficeId.nullable().default(null), explanation }),
  pause: z.strictObject({ reason: z.enum(PAUSE_REASONS), reviewOn: PlainDate }),
  resume: nothing,
  report: z.strictObject({ explanation }),
  outcome: z.strictObject({
    outcome: z.enum(OUTCOMES),
    items: z
      .array(z.strictObject({ item: ItemId, state: z.enum(ITEM_STATES) }))
      .max(20)
      .default([]),
    explanation,
  }),
  acknowledge: nothing,
  cancel: nothing,
  'confirm-deletion': nothing,
  extend: z.strictObject({ due: PlainDate }),
  remind: nothing,
  reassign: z.strictObject({ to: OfficeId }),
} as const satisfies Record<Action, z.ZodType>;
/** An action with its parsed body, e.g. `{ action: 'decline', input: { reason: 'no-capacity', explanation: '' } }`. */
export type ActionRequest = {
  [A in Action]: { readonly action: A; readonly input: z.infer<(typeof ActionInput)[A]> };
}[Action];

export const FollowUpInput = z.strictObject({ on: PlainDate.nullable() });
export const SEARCH_FIELDS = ['name', 'file-number', 'birth-date'] as const;
export const CaseSearchInput = z.strictObject({ field: z.enum(SEARCH_FIELDS), value: required });
