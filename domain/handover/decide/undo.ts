import { refuse } from '../rejection.ts';
import { accept, at, reject, type Rule } from './rule.ts';

/** Back to the deadline there was before: a slip of the finger gives nobody more time. */
export const undo: Rule<'Undo'> = (state, _command, context) => {
  const deadline = state.undo?.deadline ?? null;
  if (deadline === null) return reject(refuse('undo-overtaken'));
  return accept({ type: 'AcceptanceUndone', ...at(context), deadline });
};
