/** One invented person or family with the record an office would keep. Nothing in it comes from a real file. */
import type { CaseInput } from '../flow/input.ts';
import { PlainDate } from '../domain/journal/id.ts';
import type { Dice } from './random.ts';
import { STREETS, TONGUES } from './names.ts';
import { PERSONS_PER_CASE } from './figures.ts';

export interface Person extends CaseInput {
  readonly languageTag: string;
}
export interface Home {
  readonly name: string;
  readonly postalCodes: readonly string[];
}

export function inventPerson(number: number, home: Home, thisYear: number, chance: Dice): Person {
  const tongue = chance.weighted(TONGUES);
  const persons = chance.weighted(PERSONS_PER_CASE);
  return {
    firstName: chance.pick(tongue.first),
    lastName: chance.pick(tongue.last),
    birthDate: birthDate(thisYear - chance.between(19, 58), chance),
    street: `${chance.pick(STREETS)} ${chance.between(1, 98)}`,
    postalCode: chance.pick(home.postalCodes),
    municipality: home.name,
    phone: examplePhone(chance),
    language: tongue.language,
    languageTag: tongue.tag,
    interpreter: chance.chance(0.6),
    // The marker of everything synthetic: no authority's numbers look like this.
    fileNumber: `SYN-${String(number).padStart(5, '0')}`,
    persons,
    record: record(persons, tongue.nationality, thisYear, chance),
  };
}

const birthDate = (year: number, chance: Dice): PlainDate =>
  PlainDate.parse(`${year}-${two(chance.between(1, 12))}-${two(chance.between(1, 28))}`);

/** Bundesnetzagentur keeps 0221 4710 000 to 999 free for film and print: nobody's telephone rings. */
const examplePhone = (chance: Dice): string => `0221 4710${String(chance.between(0, 999)).padStart(3, '0')}`;

const two = (n: number): string => String(n).padStart(2, '0');

/** Categories and fields of config/data/categories.json. */
function record(persons: number, nationality: string, thisYear: number, chance: Dice): CaseInput['record'] {
  const until = `${thisYear + 1}-${two(chance.between(1, 12))}-28`;
  return {
    'fehlende-nachweise': {
      bisher: chance.pick([
        'Anmeldung zum Test, Termin steht aus',
        'Kurs begonnen',
        'Urkunde angefordert',
        'noch nichts',
      ]),
      termine: chance.pick(['keine', 'Einstufung im nächsten Monat', 'Wartezeit sechs Wochen']),
    },
    aufenthalt: {
      staatsangehoerigkeit: nationality,
      aufenthaltsstatus: chance.pick([
        'Duldung',
        'Aufenthaltserlaubnis',
        'Chancen-Aufenthalt, § 104c AufenthG',
        'Fiktionsbescheinigung',
      ]),
      'gueltig-bis': until,
      aufenthaltszeiten: `seit ${thisYear - chance.between(4, 10)}`,
    },
    beschaeftigung: {
      arbeitgeber: chance.pick(['Muster-Logistik', 'Beispiel-Pflege', 'keine Beschäftigung']),
      stunden: chance.pick(['20', '30', '38', '0']),
    },
    familie: { kinder: String(Math.max(0, persons - 2)), haushalt: String(persons) },
    leistungen: {
      leistung: chance.pick(['AsylbLG', 'SGB II', 'keine']),
      'bewilligt-bis': until,
      konto: chance.pick(['ja', 'nein']),
    },
    'einbuergerung-unterlagen': {
      'antrag-vom': `${thisYear - chance.between(0, 2)}-${two(chance.between(1, 12))}-15`,
      'liegt-vor': 'Antrag, Passkopie',
      'fehlt-noch': chance.pick(['Einbürgerungstest', 'Nachweis B1', 'Lohnabrechnungen']),
    },
  };
}
