import { ActionInput } from '../../../flow/input.ts';
import { action } from './action.ts';

export const outcome = action({
  action: 'outcome',
  summary: 'Ergebnis melden',
  description: 'Ergebnis als Code, je erbetener Unterlage erbracht, nicht erbracht oder in Arbeit.',
  roles: ['sachbearbeitung'],
  body: ActionInput.outcome,
  request: (input) => ({ action: 'outcome', input }),
});
