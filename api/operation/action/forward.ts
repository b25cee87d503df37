import { ActionInput } from '../../../flow/input.ts';
import { action } from './action.ts';

export const forward = action({
  action: 'forward',
  summary: 'Weiterleiten',
  description:
    'Schließt diese Überleitung und bietet der nächsten Stelle eine neue an; nur mit eigener Grundlage für diese Stelle.',
  roles: ['sachbearbeitung'],
  body: ActionInput.forward,
  request: (input) => ({ action: 'forward', input }),
});
