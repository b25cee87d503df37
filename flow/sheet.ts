/** Which part of an office's record travels: exactly the categories of the handover, and the free message. */
import type { CategoryId } from '../domain/consent/consent.ts';
import type { Sheet } from '../vault/port.ts';

/** Category of free texts; not one of config's, so that no ground ever has to name it. */
export const TEXT = 'text' as const;
const MESSAGE = 'message';
const SUPPLEMENT = 'supplement';

/** A category without entries is sent empty: the recipient sees that nothing is known. */
export function sheetOf(record: Sheet, categories: readonly CategoryId[], message: string): Sheet {
  const sheet: Record<string, Sheet[string]> = {};
  for (const category of categories) sheet[category] = record[category] ?? {};
  return message === '' ? sheet : { ...sheet, ...textSheet(message) };
}

export const textSheet = (text: string): Sheet => ({ [TEXT]: { [MESSAGE]: text } });
export const textOf = (sheet: Sheet): string => sheet[TEXT]?.[MESSAGE] ?? '';

/** What was sent and what the sender added since, as one sheet for the next office. */
export function withSupplements(sheet: Sheet, supplements: readonly string[]): Sheet {
  if (supplements.length === 0) return sheet;
  const texts: Record<string, string> = { ...sheet[TEXT] };
  for (const [i, text] of supplements.entries()) texts[`${SUPPLEMENT}-${String(i + 1)}`] = text;
  return { ...sheet, [TEXT]: texts };
}
