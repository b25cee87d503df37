import { ActionInput } from '../../../flow/input.ts';
import { action } from './action.ts';

export const remind = action({
  action: 'remind',
  summary: 'Erinnern',
  description: 'Nur die Koordination; ohne If-Match, weil eine Erinnerung nie veraltet.',
  roles: ['koordination'],
  version: 'optional',
  body: ActionInput.remind,
  request: (input) => ({ action: 'remind', input }),
});
