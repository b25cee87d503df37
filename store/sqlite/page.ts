import type { z } from 'zod';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import type { Cursor, Page } from '../port.ts';
import type { Row } from './connection.ts';
import { json, text } from './row.ts';

/** Sorts after every instant: where the newest-first lists begin. */
const END = '~';

/** One page, newest first. `select` reads up to limit + 1 rows (`body`, `key`, `id`) before (key, id). */
export function pageOf<T>(
  list: string,
  after: Cursor | null,
  limit: number,
  schema: z.ZodType<T>,
  select: (key: string, id: string) => readonly Row[],
): Page<T> {
  const start = after === null ? { key: END, id: '' } : decodeCursor(list, after);
  const found = select(start.key, start.id);
  const last = found.length > limit ? found[limit - 1] : undefined;
  return {
    rows: found.slice(0, limit).map((row) => json(schema, row)),
    next: last === undefined ? null : encodeCursor(list, { segment: 0, key: text(last, 'key'), id: text(last, 'id') }),
  };
}
