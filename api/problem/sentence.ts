/** What is wrong with one value, in German and without the value. A schema's own words (`'höchstens 200 Zeichen'`) go first. */
import { z } from 'zod';

const german = z.locales.de().localeError;

const FORM: Readonly<Record<string, string>> = {
  string: 'ein Text',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  boolean: 'true oder false',
  array: 'eine Liste',
  object: 'ein Objekt',
  record: 'ein Objekt',
};

export const sentence: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'bitte angeben' : `erwartet wird ${FORM[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return 'enthält unbekannte Felder';
    case 'invalid_key':
      return 'enthält eine unzulässige Bezeichnung';
    case 'invalid_format':
      return 'hat nicht die erwartete Form';
    default:
      return german(issue);
  }
};
