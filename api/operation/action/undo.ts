import { ActionInput } from '../../../flow/input.ts';
import { action } from './action.ts';

export const undo = action({
  action: 'undo',
  summary: 'Annahme zurücknehmen',
  description: 'Nur die empfangende Stelle, nur kurz nach der Annahme (`undoUntil`).',
  roles: ['sachbearbeitung'],
  body: ActionInput.undo,
  request: (input) => ({ action: 'undo', input }),
});
