import { regularDeadline } from '../deadline-for.ts';
import { accept, at, type Rule } from './rule.ts';

/** From now on an interim report is due regularly, until the outcome. */
export const acceptHandover: Rule<'Accept'> = (state, _command, context) => {
  const duty = { rule: 'interim', office: state.recipient, urgent: state.urgent } as const;
  return accept({ type: 'Accepted', ...at(context), deadline: regularDeadline(duty, context) });
};
