import { situation } from '../domain/handover/situation.ts';
import { noticeId } from './notice-id.ts';
import { completed, type Worker } from './worker.ts';

/** Überleitung zustellen: the recipient learns that something waits for it. */
export const zustellen: Worker = async ({ id, state, tell, record }) => {
  if (situation(state) !== 'offered') return completed;
  const notice = noticeId(id, state, 'Delivered');
  await tell('arrival', notice, state.recipient);
  // Given to another office in between: that one has not been told.
  await record({ type: 'NoteDelivered', noticeId: notice }, notice, ({ recipient }) => recipient === state.recipient);
  return completed;
};
