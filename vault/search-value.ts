import type { SearchField } from './port.ts';

/**
 * The one spelling under which a value is found: Unicode NFKC, case folded (ß as ss), single spaces; a German date as ISO.
 * Exact match only: what is spelt otherwise is not found, and the page says so.
 */
export function searchValue(field: SearchField, value: string): string {
  const folded = value.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase().normalize('NFKC');
  const spaced = folded.replace(/\s+/gu, ' ').trim();
  return field === 'birth-date' ? isoDate(spaced) : spaced;
}

function isoDate(text: string): string {
  const [, day, month, year] = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return text;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
