import { refuse } from '../rejection.ts';
import { accept, at, reject, type Rule } from './rule.ts';
import { refuseText } from './text.ts';
import { toBeRead } from './to-be-read.ts';

/** An answer about the office, not about the person. The way without a ground for another office. */
export const misdirect: Rule<'Misdirect'> = (state, { recommended, payload }, context) => {
  if (recommended !== null) {
    if (recommended === state.recipient) return reject(refuse('recipient-is-same', 'recommended'));
    if (context.policy.offices.get(recommended)?.receives !== true)
      return reject(refuse('recommended-unknown', 'recommended'));
  }
  const fault = refuseText(state, payload, context);
  if (fault !== null) return reject(fault);
  return accept({ type: 'Misdirected', ...at(context), recommended, payload, deadline: toBeRead(state, context) });
};
