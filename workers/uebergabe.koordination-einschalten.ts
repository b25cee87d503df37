import { noticeId } from './notice-id.ts';
import { completed, type Worker } from './worker.ts';

/** Koordination einschalten: the deadline has passed; it stands in the coordination's list already, now it is told. */
export const koordinationEinschalten: Worker = async ({ id, state, coordination, tell, record }) => {
  if (state.escalation !== 'due') return completed;
  const notice = noticeId(id, state, 'EscalationSent');
  if (coordination !== null) await tell('escalation', notice, coordination);
  await record({ type: 'NoteEscalationSent', noticeId: notice }, notice);
  return completed;
};
