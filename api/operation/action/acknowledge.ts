import { ActionInput } from '../../../flow/input.ts';
import { action } from './action.ts';

export const acknowledge = action({
  action: 'acknowledge',
  summary: 'Rückmeldung zur Kenntnis nehmen',
  description: 'Schließt die Überleitung für die sendende Stelle.',
  roles: ['sachbearbeitung'],
  body: ActionInput.acknowledge,
  request: (input) => ({ action: 'acknowledge', input }),
});
