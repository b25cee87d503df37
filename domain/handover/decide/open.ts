import { refuseGround } from '../rejection.ts';
import { accept, at, nothingToRecord, reject, type Rule } from './rule.ts';

/** The recipient's first read of the payload. From here on the sender cannot take it back. */
export const open: Rule<'Open'> = (state, _command, context) => {
  const fault = context.ground === null ? null : refuseGround(context.ground);
  if (fault !== null) return reject(fault);
  return state.openedAt === null ? accept({ type: 'Opened', ...at(context) }) : nothingToRecord;
};
