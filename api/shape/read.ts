import { z } from 'zod';
import { CategoryId } from '../../domain/consent/consent.ts';
import { CaseId, HandoverId, Instant, OfficeId } from '../../domain/journal/id.ts';
import type { ReadLogEntry } from '../../vault/port.ts';

export const ReadShape = z
  .strictObject({
    at: Instant,
    user: z.string(),
    office: OfficeId,
    subject: z.union([HandoverId, CaseId]),
    categories: z.array(z.union([CategoryId, z.literal('text')])),
  })
  .meta({ id: 'Read', description: 'Wer wann welche Angaben gelesen hat' }) satisfies z.ZodType<ReadLogEntry>;
