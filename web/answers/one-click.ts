import { html } from '../html.ts';
import { time } from '../words/date.ts';
import { officeName, officeOf, officeSubject, theOffice } from '../words/office.ts';
import type { OneClick } from './answer.ts';

export const accept: OneClick = {
  kind: 'click',
  action: 'accept',
  slug: 'annehmen',
  send: 'Annehmen',
  done: 'angenommen',
  request: { action: 'accept', input: {} },
  means: ({ visit, view }) =>
    html`Mit <b>Annehmen</b> übernimmt ${theOffice(visit.deps.policy, view.recipient)} den Auftrag. Sie können das
      ${visit.deps.policy.undoMinutes} Minuten lang rückgängig machen.`,
};
export const undo: OneClick = {
  kind: 'click',
  action: 'undo',
  slug: 'rueckgaengig',
  send: 'Annahme rückgängig machen',
  done: 'rueckgaengig',
  request: { action: 'undo', input: {} },
  means: ({ view }) =>
    `Sie können die Annahme${view.undoUntil === null ? '' : ` bis ${time(view.undoUntil)}`} rückgängig machen.`,
};
export const resume: OneClick = {
  kind: 'click',
  action: 'resume',
  slug: 'fortsetzen',
  send: 'Pause beenden',
  done: 'fortgesetzt',
  request: { action: 'resume', input: {} },
  means: () => 'Nach der Pause läuft die Frist mit dem Rest weiter, der beim Anhalten übrig war.',
};
export const acknowledge: OneClick = {
  kind: 'click',
  action: 'acknowledge',
  slug: 'gelesen',
  send: 'Zur Kenntnis nehmen',
  done: 'gelesen',
  request: { action: 'acknowledge', input: {} },
  means: ({ visit, view }) =>
    `Wenn Sie die Rückmeldung zur Kenntnis nehmen, ist die Überleitung abgeschlossen. ${officeSubject(
      officeOf(visit.deps.policy, view.sender),
    )} entscheidet im eigenen Fachverfahren.`,
};
export const cancel: OneClick = {
  kind: 'click',
  action: 'cancel',
  slug: 'zurueckziehen',
  send: 'Überleitung zurückziehen',
  done: 'zurueckgezogen',
  request: { action: 'cancel', input: {} },
  means: ({ visit, view }) =>
    `${officeSubject(officeOf(visit.deps.policy, view.recipient))} hat die Angaben noch nicht gelesen. Bis dahin können Sie die Überleitung zurückziehen; das lässt sich nicht rückgängig machen.`,
};
export const confirmDeletion: OneClick = {
  kind: 'click',
  action: 'confirm-deletion',
  slug: 'loeschung-bestaetigen',
  send: 'Löschung bestätigen',
  done: 'geloescht',
  request: { action: 'confirm-deletion', input: {} },
  means: () =>
    'Die Einwilligung ist widerrufen, der Zugriff hier ist beendet. Bestätigen Sie, dass Ihre Stelle auch eigene Kopien gelöscht hat (Ausdrucke, Dateien, Notizen mit diesen Angaben).',
};
export const remind: OneClick = {
  kind: 'click',
  action: 'remind',
  slug: 'erinnern',
  send: 'Erinnerung senden',
  done: 'erinnert',
  request: { action: 'remind', input: {} },
  means: ({ visit, view }) =>
    `Die Erinnerung geht als E-Mail ohne Falldaten an: ${view.holder === null ? 'niemanden' : officeName(visit.deps.policy, view.holder)}.`,
};
