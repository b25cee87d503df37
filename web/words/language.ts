/** Languages people are asked in most often here; the codes are BCP 47. German stands first, the rest by alphabet. */
export const LANGUAGES: readonly { readonly code: string; readonly name: string }[] = [
  { code: 'de', name: 'Deutsch' },
  { code: 'sq', name: 'Albanisch' },
  { code: 'am', name: 'Amharisch' },
  { code: 'ar', name: 'Arabisch' },
  { code: 'prs', name: 'Dari' },
  { code: 'en', name: 'Englisch' },
  { code: 'fa', name: 'Farsi' },
  { code: 'fr', name: 'Französisch' },
  { code: 'kmr', name: 'Kurdisch (Kurmandschi)' },
  { code: 'ps', name: 'Paschtu' },
  { code: 'pl', name: 'Polnisch' },
  { code: 'pt', name: 'Portugiesisch' },
  { code: 'rmy', name: 'Romanes' },
  { code: 'ro', name: 'Rumänisch' },
  { code: 'ru', name: 'Russisch' },
  { code: 'sr', name: 'Serbisch' },
  { code: 'so', name: 'Somali' },
  { code: 'es', name: 'Spanisch' },
  { code: 'ti', name: 'Tigrinya' },
  { code: 'tr', name: 'Türkisch' },
  { code: 'uk', name: 'Ukrainisch' },
  { code: 'vi', name: 'Vietnamesisch' },
];
export const languageName = (code: string): string => LANGUAGES.find((one) => one.code === code)?.name ?? code;
/** For a consent in the language of a case record, which holds the name. */
export const languageCode = (name: string): string => LANGUAGES.find((one) => one.name === name)?.code ?? 'de';
