import { ActionInput } from '../../../flow/input.ts';
import { action } from './action.ts';

export const cancel = action({
  action: 'cancel',
  summary: 'Zurückziehen',
  description: 'Nur die sendende Stelle, nur bis der Empfänger die Angaben zum ersten Mal gelesen hat.',
  roles: ['sachbearbeitung'],
  body: ActionInput.cancel,
  request: (input) => ({ action: 'cancel', input }),
});
