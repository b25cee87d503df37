/** Schema faults in German. Neither values nor unknown names of the request are repeated: they could be a person's. */
import type { z } from 'zod';
import type { Reply } from '../operation.ts';
import type { ProblemCode } from './catalogue.ts';
import { namesIn, pointerOf } from './declared-names.ts';
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
  const declared = namesIn(schema);
  const errors = error.issues
    .slice(0, MOST)
    .map((issue) => ({ pointer: pointerOf(issue.path, declared), detail: issue.message }));
  const field = errors[0] === undefined ? {} : { field: errors[0].pointer };
  return problem(code, { ...field, errors });
}
