import type { Notice, NoticeKind } from './notice.ts';

/** `answer` never says which: an ABH must not tell endings apart by its mail (decisions.md, "Handover"). */
const LINES: { readonly [kind in NoticeKind]: readonly [subject: string, sentence: string] } = {
  arrival: ['Neue Überleitung', 'für Ihre Stelle ist eine Überleitung eingegangen.'],
  answer: ['Rückmeldung zu einer Überleitung', 'zu einer Überleitung Ihrer Stelle liegt eine Rückmeldung vor.'],
  reminder: ['Erinnerung an eine Frist', 'bei einer Überleitung läuft eine Frist Ihrer Stelle ab.'],
  escalation: [
    'Frist verstrichen',
    'bei einer Überleitung ist eine Frist verstrichen. Bitte prüfen Sie, was zu tun ist.',
  ],
  deletion: [
    'Bitte um Löschung',
    'die Grundlage einer Überleitung ist entfallen. Der Zugriff auf die Angaben ist beendet. Bitte löschen Sie eigene Kopien und bestätigen Sie das.',
  ],
  'taken-back': [
    'Überleitung zurückgezogen',
    'eine Überleitung an Ihre Stelle wurde zurückgezogen. Es ist nichts zu tun.',
  ],
};

export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** `pageOf`: address of a handover's page; it carries the pseudonymous id only. */
export function mailText(notice: Notice, pageOf: (notice: Notice) => string): MailText {
  const [subject, sentence] = LINES[notice.kind];
  const text = [
    'Guten Tag,',
    '',
    sentence,
    '',
    `Nummer: ${notice.number}`,
    `Ansehen (nach Anmeldung): ${pageOf(notice)}`,
    '',
    'Diese Nachricht enthält keine Angaben zur Person. Bitte antworten Sie nicht auf diese E-Mail.',
    'Staffelstab',
    '',
  ].join('\n');
  return { subject: `${subject} (${notice.number})`, text };
}
