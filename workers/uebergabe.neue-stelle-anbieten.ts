import { completed, type Worker } from './worker.ts';

/** Neuer Stelle anbieten: a forwarding becomes a handover of its own, on its own ground. */
export const neueStelleAnbieten: Worker = async ({ state, offerNext, record }) => {
  const { next } = state;
  if (next === null || next.offered || next.refused) return completed;
  const answer = await offerNext();
  await record({ type: answer === 'offered' ? 'NoteNextOffered' : 'NoteNextRefused' }, `next-${answer}#${next.id}`);
  return completed;
};
