/** Personal data that can be found again: every name, number and text carries the mark, every birth date its century. */
import type { CaseInput } from '../../flow/input.ts';
import { PlainDate } from '../../domain/journal/id.ts';

export const MARK = 'Zwoelfkanari';
/** Nobody alive was born then, and nothing else in the product bears such a date. */
const CENTURY = '18';

const two = (n: number): string => String(n).padStart(2, '0');

export const canaryText = (what: string, n: number): string => `${MARK} ${what} ${String(n)}`;

export const canaryPerson = (n: number): CaseInput => ({
  firstName: `${MARK}vorname${String(n)}`,
  lastName: `${MARK}nachname${String(n)}`,
  birthDate: PlainDate.parse(`${CENTURY}${two(n % 100)}-${two(1 + (n % 12))}-${two(1 + (n % 28))}`),
  street: `${MARK}weg ${String(n)}`,
  postalCode: '51570',
  municipality: 'Windeck',
  phone: `${MARK}ruf ${String(n)}`,
  language: 'Dari',
  interpreter: n % 2 === 0,
  fileNumber: `${MARK}-${String(n)}/26`,
  persons: 1 + (n % 6),
  record: {
    'fehlende-nachweise': { bisher: canaryText('bisher', n), termine: canaryText('termine', n) },
    aufenthalt: { aufenthaltsstatus: canaryText('status', n) },
    leistungen: { leistung: canaryText('leistung', n) },
  },
});

/** Plain, as base64 at each of the three places a letter can have, and as hex. */
const FORMS: readonly Buffer[] = [
  Buffer.from(MARK),
  Buffer.from(Buffer.from(MARK).toString('hex')),
  ...[0, 1, 2].map((shift) =>
    Buffer.from(
      Buffer.from(`${' '.repeat(shift)}${MARK}`)
        .toString('base64')
        .slice(4, 16),
    ),
  ),
];
const BIRTH_DATE = new RegExp(`(?<![0-9])${CENTURY}\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d)(?![0-9])`);

/** What of it is to be found in there; `null`: nothing. */
export function canaryIn(bytes: Buffer): string | null {
  const form = FORMS.find((one) => bytes.includes(one));
  if (form !== undefined) return form.toString();
  return BIRTH_DATE.exec(bytes.toString('latin1'))?.[0] ?? null;
}

/** A search that finds nothing proves nothing: each form, planted, is found. */
export const unfound = (): readonly string[] => {
  const { firstName, birthDate } = canaryPerson(1);
  const planted = [firstName, birthDate ?? '', Buffer.from(firstName).toString('hex')];
  const coded = [0, 1, 2].map((n) => Buffer.from(`${'x'.repeat(n)}${firstName}`).toString('base64'));
  return [...planted, ...coded].filter((text) => canaryIn(Buffer.from(`{"a":"${text}"}`)) === null);
};
