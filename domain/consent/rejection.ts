/** Every refusal of a consent's rules. */
import type { Rejection } from '../journal/decider.ts';

const CATALOGUE = {
  'not-found': ['not-found', 'Diese Einwilligung gibt es nicht. Bitte die Auswahl prüfen.'],
  forbidden: [
    'forbidden',
    'Dazu ist Ihre Stelle bei dieser Einwilligung nicht berechtigt. Bitte die erfassende Stelle ansprechen.',
  ],
  'already-given': ['conflict', 'Diese Einwilligung ist schon erfasst. Bitte die Liste der Einwilligungen öffnen.'],
  'signed-in-future': ['invalid', 'Das Datum der Unterschrift liegt nach heute. Bitte prüfen.'],
  'valid-until-before-signed': ['invalid', 'Das Ende der Gültigkeit liegt vor der Unterschrift. Bitte prüfen.'],
  'valid-too-long': [
    'invalid',
    'Eine Einwilligung gilt höchstens 3 Jahre ab der Unterschrift. Bitte ein früheres Ende wählen.',
  ],
  'recipient-unknown': ['invalid', 'Eine genannte Stelle gibt es nicht. Bitte aus der Liste wählen.'],
  'recipient-without-mandate': [
    'invalid',
    'Eine genannte Stelle nimmt keine Überleitungen entgegen. Bitte eine andere wählen.',
  ],
  'recipient-is-recorder': ['invalid', 'Ihre eigene Stelle kann nicht Empfängerin sein. Bitte eine andere wählen.'],
  'recipient-twice': ['invalid', 'Eine Stelle ist doppelt genannt. Bitte jede nur einmal nennen.'],
  'category-unknown': ['invalid', 'Diese Art von Angaben gibt es nicht. Bitte aus der Liste wählen.'],
  'category-twice': ['invalid', 'Eine Art von Angaben ist doppelt genannt. Bitte jede nur einmal nennen.'],
  'special-not-explicit': [
    'invalid',
    'Besonders geschützte Angaben (Art. 9 DSGVO) brauchen die ausdrückliche Einwilligung. Bitte bestätigen oder abwählen.',
  ],
} as const satisfies { readonly [code: string]: readonly [Rejection['kind'], string] };
export type ConsentRejectionCode = keyof typeof CATALOGUE;

export function refuse(code: ConsentRejectionCode, field?: string): Rejection {
  const [kind, detail] = CATALOGUE[code];
  return { code, kind, detail, ...(field === undefined ? {} : { field }) };
}
