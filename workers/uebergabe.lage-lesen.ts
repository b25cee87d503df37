import { completed, type Worker } from './worker.ts';

/** Lage lesen: records what time has brought about; what is so goes back into the process. */
export const lageLesen: Worker = async ({ state, record }) => {
  await record({ type: 'Observe' }, `observe#${String(state.rev)}`);
  return completed;
};
