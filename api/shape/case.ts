import { z } from 'zod';
import { CaseId, Instant, OfficeId } from '../../domain/journal/id.ts';
import type { CaseListItem, CaseView } from '../../flow/port.ts';

/** Category → field → text. */
export const SheetShape = z
  .record(z.string(), z.record(z.string(), z.string()))
  .meta({ id: 'Sheet', description: 'Kategorie → Feld → Text' });

export const CaseShape = z
  .strictObject({
    id: CaseId,
    office: OfficeId,
    municipality: z.string(),
    persons: z.int(),
    openedAt: Instant,
    record: SheetShape.nullable().meta({ description: 'null: gelöscht' }),
  })
  .meta({ id: 'Case', description: 'Fall mit der eigenen Akte der Stelle' }) satisfies z.ZodType<CaseView>;

export const CaseListItemShape = z
  .strictObject({
    id: CaseId,
    municipality: z.string(),
    persons: z.int(),
    openedAt: Instant,
    name: z.string(),
    fileNumber: z.string(),
  })
  .meta({ id: 'CaseListItem' }) satisfies z.ZodType<CaseListItem>;
