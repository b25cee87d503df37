/** Schema faults in German. Neither values nor unknown names of the request are repeated: they could be a person's. */
import { z } from 'zod';
import type { Reply } from '../operation.ts';
import type { ProblemCode } from './catalogue.ts';
import { problem } from './problem.ts';
import { sentence } from './sentence.ts';

export function understand<Schema extends z.ZodType>(
  schema: Schema,
  raw: unknown,
  otherwise: Extract<ProblemCode, 'query-invalid' | 'input-invalid'>,
): { ok: true; value: z.output<Schema> } | { ok: false; reply: Reply } {
  const parsed = schema.safeParse(raw, { error: sentence });
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, reply: ofFaults(parsed.error, schema, otherwise) };
}

const MOST = 20;
function ofFaults(error: z.ZodError, schema: z.ZodType, code: ProblemCode): Reply {
  const known = propertyNames(schema);
  const errors = error.issues
    .slice(0, MOST)
    .map((issue) => ({ pointer: pointer(issue.path, known), detail: issue.message }));
  const field = errors[0] === undefined ? {} : { field: errors[0].pointer };
  return problem(code, { ...field, errors });
}

/** Keys of a record come from the request, so they are shown as `*`. */
function pointer(path: readonly PropertyKey[], known: ReadonlySet<string>): string {
  const shown = (part: PropertyKey): string =>
    typeof part === 'number' || known.has(String(part)) ? String(part) : '*';
  return path.map((part) => `/${shown(part)}`).join('');
}

/** Every property name the schema itself declares, at any depth. */
function propertyNames(schema: z.ZodType): ReadonlySet<string> {
  const names = new Set<string>();
  collect(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), names);
  return names;
}

function collect(node: unknown, names: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'properties' && typeof value === 'object' && value !== null)
      for (const name of Object.keys(value)) names.add(name);
    collect(value, names);
  }
}
