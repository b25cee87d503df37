import { z } from 'zod';
import type { Cursor } from './port.ts';

/** Where the next page begins: after this key in this segment of this list. Keyset, so rows never shift under a reader. */
export interface Place {
  readonly segment: number;
  readonly key: string;
  readonly id: string;
}

/** A cursor comes back from a URL: what does not fit is the reader's mistake (400), not a fault of the store. */
export class InvalidCursor extends Error {
  constructor() {
    super('Diese Seite der Liste gibt es nicht mehr. Bitte die Liste neu öffnen.');
    this.name = 'InvalidCursor';
  }
}

/** `list` names the list, so that the cursor of one list is refused by another. */
export const encodeCursor = (list: string, { segment, key, id }: Place): Cursor =>
  Buffer.from(JSON.stringify([list, segment, key, id])).toString('base64url');

export function decodeCursor(list: string, cursor: Cursor): Place {
  const parsed = Shape.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!parsed.success || parsed.data[0] !== list) throw new InvalidCursor();
  const [, segment, key, id] = parsed.data;
  return { segment, key, id };
}

const short = z.string().max(200);
const Shape = z.tuple([short, z.int().min(0).max(9), short, short]);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
