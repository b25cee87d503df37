/** A value of a record as people read it: days in German, nothing else touched. */
import { bareDate, readDate } from './date.ts';

export function valueWord(value: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? readDate(value) : null;
  return day === null ? value : bareDate(day);
}
