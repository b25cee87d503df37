/** A person or family at one office: id, place and size only. Everything personal is in the vault. Stream `c_…`. */
import { z } from 'zod';
import type { Instant, OfficeId } from '../journal/id.ts';
import { PayloadRef } from '../journal/id.ts';

const shape = {
  municipality: z.string().min(1).max(60),
  /** The Land counts persons, the Kreis families: one case may be several persons (product.md rule 10). */
  persons: z.int().min(1).max(50),
  payload: PayloadRef,
};
export const OpenCase = z.strictObject({ type: z.literal('OpenCase'), ...shape });
export type OpenCase = z.infer<typeof OpenCase>;
export const CaseOpened = z.strictObject({ type: z.literal('CaseOpened'), ...shape });
export type CaseOpened = z.infer<typeof CaseOpened>;

export type CaseState =
  | { readonly exists: false }
  | (Omit<CaseOpened, 'type'> & {
      readonly exists: true;
      readonly rev: number;
      readonly office: OfficeId;
      readonly openedAt: Instant;
    });
