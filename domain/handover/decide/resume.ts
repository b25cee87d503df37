import { resumedDeadline } from '../deadline-for.ts';
import { accept, at, type Rule } from './rule.ts';

export const resume: Rule<'Resume'> = (state, _command, context) => {
  const deadline = resumedDeadline({ rule: 'interim', office: state.recipient }, state.remaining, context);
  return accept({ type: 'Resumed', ...at(context), deadline });
};
