import type { z } from 'zod';
import { StoreUnusable } from '../port.ts';
import type { Row } from './connection.ts';

/** Readers of single columns: a column of another type is a bug or a file changed by hand, and says so. */
export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`column ${column} is not text`);
  return value;
}

export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column);
}

export function integer(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new TypeError(`column ${column} is not a number`);
  return value;
}

export function bytes(row: Row, column: string): Uint8Array {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new TypeError(`column ${column} is not a blob`);
  return value;
}

/** JSON column through its schema. What does not fit was damaged or changed by hand, for only this program writes it. */
export function json<T>(schema: z.ZodType<T>, row: Row, column = 'body'): T {
  try {
    return schema.parse(JSON.parse(text(row, column)));
  } catch (cause) {
    throw new StoreUnusable('Ein Datensatz im Speicher ist beschädigt oder von Hand geändert: Sicherung zurückholen.', {
      cause,
    });
  }
}
