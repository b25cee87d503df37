import type { GroundFault } from './consent.ts';

/** What is wrong with the ground and what to do, for the person who wants to send. */
export const GROUND_FAULT_TEXT: { readonly [fault in GroundFault]: string } = {
  'consent-unknown': 'Diese Einwilligung gibt es nicht. Bitte eine vorhandene wählen oder eine neue erfassen.',
  'consent-withdrawn': 'Die Einwilligung wurde widerrufen. Ohne eine neue Einwilligung darf nichts übermittelt werden.',
  'consent-not-usable': 'Diese Einwilligung ist nicht mehr nutzbar. Bitte mit der Person eine neue besprechen.',
  'consent-expired': 'Die Einwilligung ist abgelaufen. Bitte mit der Person eine neue besprechen.',
  'consent-not-yet-signed': 'Die Einwilligung gilt erst ab dem Tag der Unterschrift. Bitte das Datum prüfen.',
  'consent-other-case': 'Diese Einwilligung gehört zu einem anderen Fall. Bitte die passende wählen.',
  'consent-other-recipient':
    'Die Einwilligung nennt diese Stelle nicht. Bitte eine genannte Stelle wählen oder neu einwilligen lassen.',
  'consent-other-purpose':
    'Die Einwilligung gilt für einen anderen Zweck. Bitte den Anlass prüfen oder neu einwilligen lassen.',
  'consent-lacks-category':
    'Die Einwilligung deckt nicht alle gewählten Angaben. Bitte Angaben abwählen oder neu einwilligen lassen.',
  'consent-not-explicit':
    'Für besonders geschützte Angaben (Art. 9 DSGVO) fehlt die ausdrückliche Einwilligung. Bitte abwählen oder neu einwilligen lassen.',
  'statute-unknown': 'Diese Rechtsgrundlage ist nicht hinterlegt. Bitte eine andere wählen.',
  'statute-not-in-force': 'Diese Rechtsgrundlage gilt heute nicht. Bitte eine andere wählen.',
  'statute-not-applicable':
    'Diese Rechtsgrundlage gilt nicht für diese Stellen oder diesen Zweck. Bitte eine Einwilligung nutzen.',
  'statute-lacks-category':
    'Diese Rechtsgrundlage deckt nicht alle gewählten Angaben. Bitte Angaben abwählen oder eine Einwilligung nutzen.',
};
