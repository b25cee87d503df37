/** Commands that say all by their name. */
import { accept, at, type Rule } from './rule.ts';

export const acknowledge: Rule<'Acknowledge'> = (_state, _command, context) =>
  accept({ type: 'Acknowledged', ...at(context) });

export const cancel: Rule<'Cancel'> = (_state, _command, context) => accept({ type: 'Cancelled', ...at(context) });

export const confirmDeletion: Rule<'ConfirmDeletion'> = (_state, _command, context) =>
  accept({ type: 'DeletionConfirmed', ...at(context) });

export const remind: Rule<'Remind'> = (_state, _command, context) =>
  accept({ type: 'ReminderRequested', ...at(context) });
