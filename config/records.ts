/** Schemas of config/data/*.json: one per file, read at start and checked against each other in `references.ts`. */
import { z } from 'zod';
import { CategoryId, PurposeId, StatuteId } from '../domain/consent/consent.ts';
import { ItemId, OccasionId } from '../domain/handover/command.ts';
import { DEADLINE_RULES } from '../domain/handover/deadline.ts';
import { OfficeId, PlainDate } from '../domain/journal/id.ts';

const text = z.string().min(1);
/** `<seed>:<line>` or `<seed>:<from>-<to>`, see ../shared/data/README.md; `law:<section>`: research/law.md. */
const src = z.array(z.string().regex(/^(\d{3}|law):\d+(-\d+)?$/)).min(1);
/** What the file says about itself is for its reader. */
const about = { about: text, synthetic: z.union([text, z.literal(true)]).optional() };
const kinds = z.array(text).min(1);
const named = z.strictObject({ id: z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/), label: text });

export const OfficeRecord = z.strictObject({
  id: OfficeId,
  name: text,
  short: text,
  kind: text,
  municipality: text.nullable(),
  area: z.array(text),
  receives: z.boolean(),
  sends: z.boolean(),
  src,
  srcOffice: text.optional(),
  nameInSource: text.optional(),
  daysPerWeek: z.strictObject({ value: z.number().min(0.5).max(5), src: text }).optional(),
  note: text.optional(),
  /** Our assumptions, none of them in the sources (decisions.md). */
  assumed: z.strictObject({
    area: z.array(text).optional(),
    presence: z.array(z.int().min(1).max(5)).min(1).optional(),
    fallback: OfficeId.optional(),
    // Nobody real may get mail from a demo (RFC 2606); an operator's own file names real mailboxes.
    mailbox: z.email().optional(),
  }),
});
export const MunicipalityRecord = z.strictObject({
  name: text,
  postalCodes: z.array(z.string().regex(/^\d{5}$/)).min(1),
  caseManagement: z.strictObject({ office: OfficeId, place: text, src }).nullable(),
  noCm: z.strictObject({ text, src }).optional(),
  assumed: z.strictObject({ fallback: OfficeId }).optional(),
});
export const CategoryRecord = z.strictObject({
  id: CategoryId,
  label: text,
  norm: text,
  special: z.boolean(),
  fields: z.array(named).min(1),
});
export const StatuteRecord = z.strictObject({
  id: StatuteId,
  citation: text,
  label: text,
  senderKinds: kinds,
  recipientKinds: kinds,
  purposes: z.array(PurposeId).min(1),
  categories: z.array(CategoryId).min(1),
  validFrom: PlainDate,
  validTo: PlainDate.nullable(),
});
export const OccasionRecord = z.strictObject({
  id: OccasionId,
  label: text,
  short: text,
  purpose: PurposeId,
  senderKinds: kinds,
  recipientKinds: kinds,
  minimum: z.array(CategoryId).min(1),
  items: z.array(z.strictObject({ id: ItemId, label: text, norm: text })),
  src,
});
const Rule = z.strictObject({
  workingDays: z.int().min(1).max(60),
  urgentWorkingDays: z.int().min(1).max(60),
  remindBefore: z.int().min(0).max(20),
  escalateAfter: z.int().min(1).max(20),
});
export const UserRecord = z.strictObject({
  user: z.string().regex(/^demo-[a-z0-9-]+$/),
  office: OfficeId,
  role: z.enum(['sachbearbeitung', 'koordination', 'datenschutz']),
});

export const FILES = {
  offices: z.strictObject({ ...about, offices: z.array(OfficeRecord).min(1) }),
  municipalities: z.strictObject({
    ...about,
    postalCodesFrom: text,
    municipalities: z.array(MunicipalityRecord).min(1),
  }),
  categories: z.strictObject({ ...about, categories: z.array(CategoryRecord).min(1) }),
  purposes: z.strictObject({
    ...about,
    purposes: z.array(z.strictObject({ id: PurposeId, label: text })).min(1),
  }),
  statutes: z.strictObject({ ...about, beforeGoLive: text, leftOut: z.array(text), statutes: z.array(StatuteRecord) }),
  occasions: z.strictObject({ ...about, occasions: z.array(OccasionRecord).min(1) }),
  deadlines: z.strictObject({
    ...about,
    rules: z.record(z.enum(DEADLINE_RULES), Rule),
    undoMinutes: z.int().min(0).max(60),
  }),
  codes: z
    .looseObject({ about: text })
    .transform(({ about: _, ...lists }) => lists)
    .pipe(z.record(text, z.record(text, text))),
  users: z.strictObject({ ...about, users: z.array(UserRecord) }),
} as const;
