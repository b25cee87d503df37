import { z } from 'zod';
import { GROUND_FAULTS } from '../../domain/consent/consent.ts';
import { Instant, OfficeId } from '../../domain/journal/id.ts';
import type { Payload } from '../../flow/port.ts';
import { SheetShape } from './case.ts';

const Open = z.strictObject({
  open: z.literal(true),
  sheet: SheetShape,
  texts: z.array(z.strictObject({ about: z.string(), by: OfficeId, at: Instant, text: z.string() })),
});
const Closed = z.strictObject({
  open: z.literal(false),
  verdict: z.union([
    z.strictObject({ valid: z.literal(true) }),
    z.strictObject({
      valid: z.literal(false),
      reason: z.enum([...GROUND_FAULTS, 'erased', 'ended', 'not-for-reader']),
    }),
  ]),
});
export const PayloadShape = z.discriminatedUnion('open', [Open, Closed]).meta({
  id: 'Payload',
  description: 'Mitgesandte Angaben; verschlossen, sobald die Grundlage fehlt',
}) satisfies z.ZodType<Payload>;
