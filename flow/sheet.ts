/** Which part of an office's record travels: exactly the categories of the handover, and the free message. */
import type { CategoryId } from '../domain/consent/consent.ts';
import type { Sheet } from '../vault/port.ts';

/** Category of free texts; not one of config's, so that no ground ever has to name it. */
export const TEXT = 'text' as const;
const MESSAGE = 'message';
const SUPPLEMENT = 'supplement';

/** A category without entries is sent empty: the recipient sees that nothing is known. */
export function sheetOf(record: Sheet, categories: readonly CategoryId[], message: string): Sheet {
  const chosen = categories.map((category) => [category, record[category] ?? {}]);
  return { ...Object.fromEntries(chosen), ...(message === '' ? {} : textSheet(message)) };
}

export const textSheet = (text: string): Sheet => ({ [TEXT]: { [MESSAGE]: text } });
export const textOf = (sheet: Sheet): string => sheet[TEXT]?.[MESSAGE] ?? '';

/** What was sent and what the sender added since, as one sheet for the next office. */
export function withSupplements(sheet: Sheet, supplements: readonly string[]): Sheet {
  if (supplements.length === 0) return sheet;
  const added = supplements.map((text, i) => [`${SUPPLEMENT}-${String(i + 1)}`, text]);
  return { ...sheet, [TEXT]: { ...sheet[TEXT], ...Object.fromEntries(added) } };
}

export const emptyText = (text: string): string | null => (text === '' ? null : text);
