/** A new case from a form; the same fields on both pages that open one. */
import { CaseInput } from '../../flow/input.ts';
import { line } from '../../flow/input.ts';
import type { Category } from '../../domain/consent/consent.ts';
import type { Municipality } from '../deps.ts';
import { readDate } from '../words/date.ts';
import type { Visit } from '../visit.ts';
import { checkedText } from './checked-text.ts';
import type { Fields } from './fields.ts';
import type { Problems } from './problems.ts';

/** `null`: problems say why. */
export function readCase({ deps, form }: Visit, place: Municipality | null, problems: Problems): CaseInput | null {
  const text = (id: string, label: string): string => checkedText(form, problems, { id, label, schema: line });
  const lastName = text('nachname', 'Nachname');
  if (lastName === '') problems.add('nachname', 'Nachname: bitte angeben.');
  const firstName = text('vorname', 'Vorname');
  const born = form.text('geburtsdatum');
  const birthDate = born === '' ? null : readDate(born);
  if (born !== '' && birthDate === null)
    problems.add('geburtsdatum', `Geburtsdatum: „${born}“ ist kein Datum, das es gibt. Schreiben Sie TT.MM.JJJJ.`);
  else if (birthDate !== null && birthDate > deps.flow.today())
    problems.add('geburtsdatum', 'Geburtsdatum: Der Tag liegt in der Zukunft.');
  const persons = Number(form.text('personen') || '1');
  if (!Number.isInteger(persons) || persons < 1 || persons > 50)
    problems.add('personen', 'Personen im Fall: eine Zahl von 1 bis 50.');
  const contact = {
    fileNumber: text('aktenzeichen', 'Aktenzeichen'),
    street: text('strasse', 'Straße'),
    phone: text('telefon', 'Telefon'),
  };
  const record = readRecord(form, problems, [...deps.policy.categories.values()]);
  if (problems.any || place === null) return null;
  const postalCode = place.postalCodes.find((code) => form.text('ort').includes(code)) ?? place.postalCodes[0] ?? '';
  const language = form.text('sprache') || 'Deutsch';
  const interpreter = form.has('sprachmittlung');
  return CaseInput.parse({
    firstName,
    lastName,
    birthDate,
    municipality: place.name,
    postalCode,
    language,
    interpreter,
    persons,
    record,
    ...contact,
  });
}

/** Fields named `angabe-<category>-<field>`; empty ones are left out. */
function readRecord(form: Fields, problems: Problems, categories: readonly Category[]): CaseInput['record'] {
  const record: CaseInput['record'] = {};
  for (const { id, fields } of categories) {
    const values = fields.flatMap((field) => {
      const name = `angabe-${id}-${field.id}`;
      const value = checkedText(form, problems, { id: name, label: field.label, schema: line });
      return value === '' ? [] : [[field.id, value] as const];
    });
    if (values.length > 0) record[id] = Object.fromEntries(values);
  }
  return record;
}
