import { noticeId } from './notice-id.ts';
import { completed, type Worker } from './worker.ts';

/** Antwort mitteilen: the other side learns that there is an answer, not which. */
export const antwortMitteilen: Worker = async ({ id, state, tell, record }) => {
  const { untold } = state;
  if (untold === null) return completed;
  const notice = noticeId(id, state, 'AnswerTold');
  await tell(untold.about === 'cancelled' ? 'taken-back' : 'answer', notice, untold.to);
  // A newer answer for the same office is told by the same words; one for another office is not.
  await record({ type: 'NoteAnswerTold', noticeId: notice }, notice, (now) => now.untold?.to === untold.to);
  return completed;
};
