import { ActionInput } from '../../../flow/input.ts';
import { action } from './action.ts';

export const confirmDeletion = action({
  action: 'confirm-deletion',
  summary: 'Löschung bestätigen',
  description: 'Die empfangende Stelle bestätigt, eigene Kopien gelöscht zu haben.',
  roles: ['sachbearbeitung'],
  body: ActionInput['confirm-deletion'],
  request: (input) => ({ action: 'confirm-deletion', input }),
});
