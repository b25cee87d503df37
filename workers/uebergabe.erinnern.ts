import type { Handover } from '../domain/handover/state.ts';
import { holders } from '../domain/handover/tasks.ts';
import { noticeId } from './notice-id.ts';
import { completed, type Worker } from './worker.ts';

/** An die Frist erinnern: whoever has the baton; after a withdrawal all who have not confirmed their deletion. */
export const erinnern: Worker = async ({ id, state, tell, record }) => {
  if (state.reminder !== 'due') return completed;
  const notice = noticeId(id, state, 'ReminderSent');
  const offices = holders(state);
  for (const office of offices) await tell('reminder', notice, office);
  const isTrue = (now: Handover): boolean => holders(now).every((office) => offices.includes(office));
  await record({ type: 'NoteReminderSent', noticeId: notice }, notice, isTrue);
  return completed;
};
