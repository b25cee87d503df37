import type { SQLOutputValue } from 'node:sqlite';
import type { Variables } from '../../port.ts';

export type Row = Record<string, SQLOutputValue>;

export function integer(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new TypeError(`column ${column} holds no number`);
  return value;
}

export function integerOrNull(row: Row, column: string): number | null {
  return row[column] === null ? null : integer(row, column);
}

export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`column ${column} holds no text`);
  return value;
}

export function variables(row: Row, column: string): Variables {
  const value: unknown = JSON.parse(text(row, column));
  if (!isVariables(value)) throw new TypeError(`column ${column} holds no variables`);
  return value;
}

export function isVariables(value: unknown): value is Variables {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
