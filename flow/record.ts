import { CategoryId } from '../domain/consent/consent.ts';
import type { Sheet } from '../vault/port.ts';
import type { HandoverPolicy } from '../domain/handover/policy.ts';
import type { Rejection } from '../domain/journal/decider.ts';
import type { CaseInput } from './input.ts';

export const CONTACT = CategoryId.parse('kontakt');
export const LANGUAGE = CategoryId.parse('sprache');
/** Carries the birth date: it does not travel with every referral. */
export const RESIDENCE = CategoryId.parse('aufenthalt');

/** What was typed, as a sheet: field ids are those of config/data/categories.json. */
export function recordSheet(input: CaseInput): Sheet {
  const { firstName, lastName, birthDate, street, postalCode, municipality, phone, language, interpreter, fileNumber } =
    input;
  return {
    ...input.record,
    [CONTACT]: { ...input.record[CONTACT], lastName, firstName, street, postalCode, municipality, phone, fileNumber },
    [LANGUAGE]: { ...input.record[LANGUAGE], language, interpreter: interpreter ? 'ja' : 'nein' },
    ...(birthDate === null ? {} : { [RESIDENCE]: { ...input.record[RESIDENCE], birthDate } }),
  };
}

/** Only what config knows: a field nobody named has no norm on which it could be kept. `null`: all known. */
export function unknownField(
  { record }: CaseInput,
  { categories }: Pick<HandoverPolicy, 'categories'>,
): Rejection | null {
  for (const [category, fields] of Object.entries(record)) {
    const known = [...categories.values()].find(({ id }) => id === category)?.fields.map(({ id }) => id) ?? [];
    const unknown = Object.keys(fields).find((field) => !known.includes(field));
    if (unknown === undefined && known.length > 0) continue;
    return {
      code: 'record-field-unknown',
      kind: 'invalid',
      detail: 'Diese Angabe kennt das System nicht. Bitte nur die vorgesehenen Felder ausfüllen.',
      field: `record.${category}${unknown === undefined ? '' : `.${unknown}`}`,
    };
  }
  return null;
}

export const nameOf = (sheet: Sheet): string =>
  [sheet[CONTACT]?.['lastName'], sheet[CONTACT]?.['firstName']]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');

/** First letters of first and last name, e.g. `A. K.`; `null`: no name known. */
export function initialsOf(sheet: Sheet): string | null {
  const names = [sheet[CONTACT]?.['firstName'], sheet[CONTACT]?.['lastName']];
  const letters = names.map((name) => firstLetter(name ?? '')).filter((letter) => letter !== '');
  return letters.length === 0 ? null : letters.map((letter) => `${letter.toLocaleUpperCase('de')}.`).join(' ');
}

/** As people count letters, whatever script the name is in. */
const LETTERS = new Intl.Segmenter('de', { granularity: 'grapheme' });
function firstLetter(name: string): string {
  for (const { segment } of LETTERS.segment(name)) return segment;
  return '';
}
