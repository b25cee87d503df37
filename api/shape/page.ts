/** Lists come in pages: `after` is what the page before named as `next`. */
import { z } from 'zod';

export const PAGE_LIMIT = 100;
export const PAGE_DEFAULT = 50;

export const PageQuery = z.strictObject({
  after: z
    .string()
    .regex(/^[\x21-\x7e]{1,512}$/)
    .optional()
    .meta({ description: 'Fortsetzung: `next` der vorigen Seite' }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(PAGE_LIMIT)
    .default(PAGE_DEFAULT)
    .meta({ description: `höchstens ${PAGE_LIMIT}` }),
});

/** `next` goes into `after`. */
export const pageOf = <Item extends z.ZodType>(
  item: Item,
): z.ZodObject<{ items: z.ZodArray<Item>; next: z.ZodNullable<z.ZodString> }, z.core.$strict> =>
  z.strictObject({
    items: z.array(item),
    next: z.string().nullable().meta({ description: 'für `after`; null: Ende' }),
  });
