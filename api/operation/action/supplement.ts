import { ActionInput } from '../../../flow/input.ts';
import { action } from './action.ts';

export const supplement = action({
  action: 'supplement',
  summary: 'Angaben ergänzen',
  description: 'Antwort der sendenden Stelle auf eine Rückgabe.',
  roles: ['sachbearbeitung'],
  body: ActionInput.supplement,
  request: (input) => ({ action: 'supplement', input }),
});
