import { noticeId } from './notice-id.ts';
import { completed, type Worker } from './worker.ts';

/** Zugriff beenden: the keys are destroyed; whoever has read it is asked to delete own copies. */
export const zugriffBeenden: Worker = async ({ id, state, endAccess, tell, record }) => {
  if (state.deletion !== 'access-open') return completed;
  await endAccess();
  const notice = noticeId(id, state, 'AccessEnded');
  for (const reader of state.readers) await tell('deletion', notice, reader);
  if (state.told && !state.readers.includes(state.recipient)) await tell('taken-back', notice, state.recipient);
  await record({ type: 'NoteAccessEnded', noticeId: notice }, notice);
  return completed;
};
