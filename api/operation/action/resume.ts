import { ActionInput } from '../../../flow/input.ts';
import { action } from './action.ts';

export const resume = action({
  action: 'resume',
  summary: 'Ruhen beenden',
  description: 'Die Frist läuft mit den restlichen Arbeitstagen weiter.',
  roles: ['sachbearbeitung'],
  body: ActionInput.resume,
  request: (input) => ({ action: 'resume', input }),
});
