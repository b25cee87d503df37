/** Field names that a schema itself declares. Only these may be shown: any other name came from the request. */
import { z } from 'zod';
import { ActionInput, CaseInput, CaseSearchInput, ConsentInput, FollowUpInput, OfferInput } from '../../flow/input.ts';

/** At any depth. */
export function namesIn(schema: z.ZodType): ReadonlySet<string> {
  const names = new Set<string>();
  collect(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), names);
  return names;
}

/** Of all that the rules may object to. */
export const DECLARED: ReadonlySet<string> = new Set(
  [CaseInput, CaseSearchInput, ConsentInput, FollowUpInput, OfferInput, ...Object.values(ActionInput)].flatMap(
    (schema) => [...namesIn(schema)],
  ),
);

/** JSON Pointer; names that are not declared read `*`. */
export const pointerOf = (path: readonly PropertyKey[], declared: ReadonlySet<string>): string =>
  path.map((part) => `/${typeof part === 'number' || declared.has(String(part)) ? String(part) : '*'}`).join('');

function collect(node: unknown, names: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(node);
  for (const [key, value] of entries) {
    if (key === 'properties' && typeof value === 'object' && value !== null)
      for (const name of Object.keys(value)) names.add(name);
    collect(value, names);
  }
}
