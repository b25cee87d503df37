/** Texts of a form against the limits of flow/input.ts, with the name of the field in the sentence. */
import type { z } from 'zod';
import type { Fields } from './fields.ts';
import type { Problems } from './problems.ts';

export function checkedText(
  fields: Fields,
  problems: Problems,
  field: { readonly id: string; readonly label: string; readonly schema: z.ZodType<string> },
): string {
  const text = fields.text(field.id);
  const parsed = field.schema.safeParse(text);
  if (parsed.success) return parsed.data;
  problems.add(field.id, `${field.label}: ${parsed.error.issues[0]?.message ?? 'bitte prüfen'}.`);
  return text;
}
