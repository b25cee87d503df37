import { accept, at, reject, type Rule } from './rule.ts';
import { refuseNewRecipient } from './new-recipient.ts';
import { refuseText } from './text.ts';

/** Ends this handover; a worker offers the next one, from the same sender, on its own ground. */
export const forward: Rule<'Forward'> = (state, { to, ground, next, payload }, context) => {
  const fault = refuseNewRecipient(state, to, context) ?? refuseText(state, payload, context);
  if (fault !== null) return reject(fault);
  return accept({ type: 'Forwarded', ...at(context), to, ground, next, payload });
};
