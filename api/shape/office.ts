import { z } from 'zod';
import type { Office } from '../../domain/handover/policy.ts';
import { OfficeId } from '../../domain/journal/id.ts';

export const OfficeShape = z
  .strictObject({
    id: OfficeId,
    name: z.string(),
    short: z.string(),
    kind: z.string(),
    municipality: z.string().nullable(),
    area: z.array(z.string()).readonly().meta({ description: 'bediente Kommunen; leer: ganzer Kreis' }),
    presence: z
      .array(z.int().min(1).max(7))
      .readonly()
      .meta({ description: 'Wochentage vor Ort (synthetische Annahme); leer: alle Arbeitstage' }),
    fallback: OfficeId.nullable(),
    receives: z.boolean(),
    sends: z.boolean(),
  })
  .meta({ id: 'Office', description: 'Stelle' });

/** Without the mailbox: nobody outside needs it. */
export const officeShown = ({
  id,
  name,
  short,
  kind,
  municipality,
  area,
  presence,
  fallback,
  receives,
  sends,
}: Office): z.infer<typeof OfficeShape> => ({
  id,
  name,
  short,
  kind,
  municipality,
  area,
  presence,
  fallback,
  receives,
  sends,
});
