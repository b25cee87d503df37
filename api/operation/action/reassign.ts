import { ActionInput } from '../../../flow/input.ts';
import { action } from './action.ts';

export const reassign = action({
  action: 'reassign',
  summary: 'Einer anderen Stelle zuweisen',
  description: 'Nur die Koordination; nur auf einer Grundlage, die auch für die neue Stelle gilt.',
  roles: ['koordination'],
  body: ActionInput.reassign,
  request: (input) => ({ action: 'reassign', input }),
});
