import { deadlineOn } from '../deadline-for.ts';
import { refuse } from '../rejection.ts';
import { holder } from '../tasks.ts';
import { accept, at, reject, type Rule } from './rule.ts';

const LONGEST = 60;

/** Forward only. The extended deadline is reminded of and escalated anew. */
export const extend: Rule<'Extend'> = (state, command, context) => {
  const { deadline } = state;
  const { today, policy } = context;
  if (deadline === null) return reject(refuse('no-deadline'));
  if (command.due <= deadline.due || command.due <= today) return reject(refuse('extension-not-later', 'due'));
  if (command.due > policy.calendar.addWorkingDays(today, LONGEST)) return reject(refuse('extension-too-far', 'due'));
  const office = holder(state) ?? state.recipient;
  const extended = deadlineOn({ rule: deadline.rule, office }, command.due, context);
  return accept({ type: 'DeadlineExtended', ...at(context), deadline: extended });
};
