import { z } from 'zod';
import { CategoryId } from '../../domain/consent/consent.ts';
import { CaseId, ConsentId, Instant, OfficeId, PlainDate } from '../../domain/journal/id.ts';
import type { ConsentView } from '../../flow/port.ts';

export const ConsentShape = z
  .strictObject({
    id: ConsentId,
    case: CaseId,
    office: OfficeId,
    recipients: z.array(OfficeId),
    purpose: z.string(),
    categories: z.array(CategoryId),
    explicitSpecial: z.boolean(),
    signedOn: PlainDate,
    validUntil: PlainDate,
    textVersion: z.string(),
    language: z.string(),
    interpreter: z.boolean(),
    givenAt: Instant,
    standing: z.enum(['valid', 'expired', 'withdrawn', 'not-usable']),
    withdrawnAt: Instant.nullable(),
    mayWithdraw: z.boolean(),
  })
  .meta({ id: 'Consent', description: 'Einwilligung' }) satisfies z.ZodType<ConsentView>;
