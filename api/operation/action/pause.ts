import { ActionInput } from '../../../flow/input.ts';
import { action } from './action.ts';

export const pause = action({
  action: 'pause',
  summary: 'Ruhen lassen',
  description: 'Die Frist hält an bis zum Prüftermin.',
  roles: ['sachbearbeitung'],
  body: ActionInput.pause,
  request: (input) => ({ action: 'pause', input }),
});
