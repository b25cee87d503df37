import { ActionInput } from '../../../flow/input.ts';
import { action } from './action.ts';

export const report = action({
  action: 'report',
  summary: 'Zwischenstand melden',
  roles: ['sachbearbeitung'],
  body: ActionInput.report,
  request: (input) => ({ action: 'report', input }),
});
