import { ActionInput } from '../../../flow/input.ts';
import { action } from './action.ts';

export const extend = action({
  action: 'extend',
  summary: 'Frist verlängern',
  description: 'Koordination oder sendende Stelle.',
  roles: ['sachbearbeitung', 'koordination'],
  body: ActionInput.extend,
  request: (input) => ({ action: 'extend', input }),
});
