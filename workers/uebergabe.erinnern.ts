import { holder } from '../domain/handover/tasks.ts';
import { noticeId } from './notice-id.ts';
import { completed, type Worker } from './worker.ts';

/** An die Frist erinnern: whoever has the baton. */
export const erinnern: Worker = async ({ id, state, tell, record }) => {
  if (state.reminder !== 'due') return completed;
  const notice = noticeId(id, state, 'ReminderSent');
  const office = holder(state);
  if (office !== null) await tell('reminder', notice, office);
  await record({ type: 'NoteReminderSent', noticeId: notice }, notice, (now) => holder(now) === office);
  return completed;
};
