import { ActionInput } from '../../../flow/input.ts';
import { action } from './action.ts';

export const misdirect = action({
  action: 'misdirect',
  summary: 'Als fehlgeleitet zurückgeben',
  description: 'Mit empfohlener Stelle, wenn bekannt.',
  roles: ['sachbearbeitung'],
  body: ActionInput.misdirect,
  request: (input) => ({ action: 'misdirect', input }),
});
