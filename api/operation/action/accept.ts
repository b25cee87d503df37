import { ActionInput } from '../../../flow/input.ts';
import { action } from './action.ts';

export const accept = action({
  action: 'accept',
  summary: 'Überleitung annehmen',
  description: 'Nur die empfangende Stelle; innerhalb der Rückgängig-Frist mit `undo` zurücknehmbar.',
  roles: ['sachbearbeitung'],
  body: ActionInput.accept,
  request: (input) => ({ action: 'accept', input }),
});
