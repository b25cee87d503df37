import { regularDeadline } from '../deadline-for.ts';
import { accept, at, reject, type Rule } from './rule.ts';
import { refuseText } from './text.ts';
import { workStarted } from './work-started.ts';

/** An interim report: work goes on, the next report is due a full period later. */
export const report: Rule<'Report'> = (state, { payload }, context) => {
  const fault = refuseText(state, payload, context);
  if (fault !== null) return reject(fault);
  const duty = { rule: 'interim', office: state.recipient, urgent: state.urgent } as const;
  return accept(...workStarted(state, context), {
    type: 'InterimReported',
    ...at(context),
    payload,
    deadline: regularDeadline(duty, context),
  });
};
