import { ActionInput } from '../../../flow/input.ts';
import { action } from './action.ts';

export const decline = action({
  action: 'decline',
  summary: 'Überleitung ablehnen',
  description: 'Mit codiertem Grund. Eine ABH liest nur „nicht zustande gekommen“.',
  roles: ['sachbearbeitung'],
  body: ActionInput.decline,
  request: (input) => ({ action: 'decline', input }),
});
