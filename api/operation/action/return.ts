import { ActionInput } from '../../../flow/input.ts';
import { action } from './action.ts';

export const returnForCompletion = action({
  action: 'return',
  summary: 'Zur Ergänzung zurückgeben',
  description: 'Die Frist ruht, bis die sendende Stelle ergänzt hat.',
  roles: ['sachbearbeitung'],
  body: ActionInput.return,
  request: (input) => ({ action: 'return', input }),
});
