/** Every refusal of a handover's rules: code, kind and one German sentence or two that say what to do. */
import { GROUND_FAULT_TEXT } from '../consent/ground-fault.ts';
import type { GroundVerdict } from '../consent/consent.ts';
import type { Rejection } from '../journal/decider.ts';
import type { Status } from './status.ts';

const CATALOGUE = {
  // who
  'not-found': ['not-found', 'Diese Überleitung gibt es nicht. Bitte die Nummer prüfen.'],
  forbidden: [
    'forbidden',
    'Dazu ist Ihre Stelle bei dieser Überleitung nicht berechtigt. Bitte die zuständige Stelle ansprechen.',
  ],
  // when
  ended: ['conflict', 'Diese Überleitung ist beendet. Daran ist nichts mehr zu ändern.'],
  'not-now': ['conflict', 'Im Stand „{status}“ geht das nicht. Bitte die Seite neu laden.'],
  'already-offered': ['conflict', 'Diese Überleitung wurde schon gesendet. Bitte die Liste der gesendeten öffnen.'],
  'already-opened': [
    'conflict',
    'Die Stelle hat die Angaben schon gelesen; zurückziehen geht nicht mehr. Bitte die Stelle ansprechen.',
  ],
  'already-acknowledged': ['conflict', 'Die Rückmeldung ist schon als gelesen vermerkt. Es ist nichts weiter zu tun.'],
  'undo-too-late': [
    'conflict',
    'Rückgängig geht nur in den ersten Minuten nach der Annahme. Bitte zurückgeben oder weiterleiten.',
  ],
  'undo-overtaken': ['conflict', 'Nach der Annahme ist schon etwas geschehen. Bitte zurückgeben oder weiterleiten.'],
  'payload-closed': ['gone', 'Die Angaben zur Person sind nicht mehr zugänglich. Der Verlauf bleibt sichtbar.'],
  // offer
  'no-mandate-to-send': ['forbidden', 'Ihre Stelle kann keine Überleitungen senden. Bitte an die Koordination wenden.'],
  'recipient-unknown': ['invalid', 'Diese Stelle gibt es nicht. Bitte eine Stelle aus der Liste wählen.'],
  'recipient-without-mandate': [
    'invalid',
    'Diese Stelle nimmt keine Überleitungen entgegen. Bitte eine andere wählen.',
  ],
  'recipient-is-sender': [
    'invalid',
    'An die sendende Stelle selbst kann nicht übergeleitet werden. Bitte eine andere wählen.',
  ],
  'recipient-is-same': ['invalid', 'Die Überleitung liegt schon bei dieser Stelle. Bitte eine andere wählen.'],
  'occasion-unknown': ['invalid', 'Diesen Anlass gibt es nicht. Bitte einen Anlass aus der Liste wählen.'],
  'occasion-not-for-sender': ['invalid', 'Diesen Anlass kann Ihre Stelle nicht verwenden. Bitte einen anderen wählen.'],
  'occasion-not-for-recipient': [
    'invalid',
    'Die Stelle ist für diesen Anlass nicht zuständig. Bitte Anlass oder Stelle ändern.',
  ],
  'purpose-not-of-occasion': ['invalid', 'Der Zweck passt nicht zum Anlass. Bitte den Anlass neu wählen.'],
  'item-unknown': ['invalid', 'Ein erbetener Nachweis gehört nicht zu diesem Anlass. Bitte aus der Liste wählen.'],
  'item-twice': ['invalid', 'Ein Nachweis ist doppelt genannt. Bitte jeden nur einmal nennen.'],
  'category-unknown': ['invalid', 'Diese Art von Angaben gibt es nicht. Bitte aus der Liste wählen.'],
  'category-twice': ['invalid', 'Eine Art von Angaben ist doppelt genannt. Bitte jede nur einmal nennen.'],
  'category-minimum': [
    'invalid',
    'Angaben, ohne die dieser Anlass nicht bearbeitet werden kann, fehlen. Bitte ergänzen.',
  ],
  'answer-by-out-of-range': [
    'invalid',
    'Die Frist muss zwischen 2 und 60 Arbeitstagen liegen. Bitte einen anderen Tag wählen.',
  ],
  'ground-missing': ['invalid', 'Es fehlt die Rechtsgrundlage. Bitte Einwilligung oder Rechtsvorschrift wählen.'],
  // answers
  'text-not-for-abh': [
    'invalid',
    'An eine Ausländerbehörde gehen keine Erläuterungen, nur die Auswahl. Bitte das Textfeld leeren.',
  ],
  'recommended-unknown': [
    'invalid',
    'Die empfohlene Stelle nimmt keine Überleitungen entgegen. Bitte eine andere oder keine nennen.',
  ],
  'item-not-of-handover': [
    'invalid',
    'Ein gemeldeter Nachweis gehört nicht zu dieser Überleitung. Bitte aus der Liste wählen.',
  ],
  'review-not-after-today': [
    'invalid',
    'Der Tag der Wiederaufnahme muss nach heute liegen. Bitte einen späteren wählen.',
  ],
  'review-too-far': ['invalid', 'Eine Überleitung ruht höchstens 130 Arbeitstage. Bitte einen früheren Tag wählen.'],
  // deadlines
  'no-deadline': ['conflict', 'Zurzeit läuft keine Frist. Es ist nichts zu verlängern und an nichts zu erinnern.'],
  'not-your-deadline': ['conflict', 'Sie können nur die Antwortfrist verlängern. Bitte an die Koordination wenden.'],
  'extension-not-later': [
    'invalid',
    'Die neue Frist muss nach der bisherigen und nach heute liegen. Bitte einen späteren Tag wählen.',
  ],
  'extension-too-far': [
    'invalid',
    'Verlängert wird auf höchstens 60 Arbeitstage ab heute. Bitte einen früheren Tag wählen.',
  ],
  'reminded-today': ['conflict', 'Heute wurde schon erinnert. Bitte morgen wieder oder die Stelle anrufen.'],
  // flows and workers; people never see these
  'other-ground': ['conflict', 'Die Überleitung beruht nicht auf dieser Einwilligung.'],
  'rebased-too-often': [
    'conflict',
    'Das Uhrwerk hat zweimal in 24 Stunden neu begonnen. Bitte als festgefahren vermerken.',
  ],
  stuck: ['conflict', 'Die Überleitung ist als festgefahren vermerkt. Bitte erinnern, verlängern oder neu zuweisen.'],
  'other-run': ['conflict', 'Diese Instanz gehört zu einem früheren Lauf.'],
  'claimed-by-other': ['conflict', 'Diesen Lauf führt schon eine andere Instanz.'],
} as const satisfies { readonly [code: string]: readonly [Rejection['kind'], string] };

export type RejectionCode = keyof typeof CATALOGUE;

export function refuse(code: RejectionCode, field?: string): Rejection {
  const [kind, detail] = CATALOGUE[code];
  return { code, kind, detail, ...(field === undefined ? {} : { field }) };
}

export const refuseNow = (status: Status): Rejection => {
  const rejection = refuse('not-now');
  return { ...rejection, detail: rejection.detail.replace('{status}', STATUS_WORD[status]) };
};

/** `null`: the ground carries it. */
export function refuseGround(verdict: GroundVerdict | null): Rejection | null {
  if (verdict === null) return refuse('ground-missing', 'ground');
  if (verdict.valid) return null;
  return { code: verdict.reason, kind: 'invalid', detail: GROUND_FAULT_TEXT[verdict.reason], field: 'ground' };
}

/** The words of config/data/codes.json (standings), which the rules may not read; a test compares both. */
export const STATUS_WORD: { readonly [status in Status]: string } = {
  offered: 'Angeboten',
  delivered: 'Zugestellt',
  accepted: 'Angenommen',
  running: 'In Arbeit',
  paused: 'Ruht',
  returned: 'Zur Ergänzung zurück',
  unanswered: 'Ohne Antwort',
  declined: 'Abgelehnt',
  misdirected: 'Falsche Stelle',
  'outcome-reported': 'Ergebnis liegt vor',
  acknowledged: 'Abgeschlossen',
  forwarded: 'Weitergeleitet',
  withdrawn: 'Einwilligung widerrufen',
  cancelled: 'Zurückgezogen',
};
