/** Faults of express's body parser and router. Recognised by their `type`, never by text: their messages quote the body. */
import { z } from 'zod';
import type { Reply } from '../operation.ts';
import { problem } from './problem.ts';

const Typed = z.object({ type: z.string() });

export function ofBodyError(error: unknown): Reply | null {
  if (error instanceof URIError) return problem('not-found');
  const typed = Typed.safeParse(error);
  if (!typed.success) return null;
  switch (typed.data.type) {
    case 'entity.too.large':
      return problem('body-too-large');
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return problem('not-json');
    case 'entity.parse.failed':
    case 'entity.verify.failed':
    case 'request.aborted':
    case 'request.size.invalid':
      return problem('body-unreadable');
    default:
      return null;
  }
}
