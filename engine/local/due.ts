import { advance, type Work } from './advance.ts';

/** How much falls due in one transaction; the rest follows in the next. */
const perTransaction = 200;

/** One piece of due work; finding it done already (by a command of the same transaction) is normal. */
export type DuePiece = (work: Work) => void;

/** Timers first by due time, then jobs (time-outs, back-offs) and messages that expire. */
export function dueNow({ tables, now }: Work): readonly DuePiece[] {
  const timers = tables.timers.due(now, perTransaction).map((timer): DuePiece => (work) => {
    const { key, instance, token, element } = timer;
    if (!work.tables.timers.isOpen(key)) return;
    advance(work, instance, { do: 'trigger', token, element, variables: {} });
  });
  const jobs = tables.jobs.due(now, perTransaction).map(({ key }): DuePiece => (work) => {
    const job = work.tables.jobs.find(key);
    if (job === null || job.due === null || job.due > work.now) return;
    work.tables.jobs.move(key, 'ready', job.retries);
    work.jobReady(job.type);
  });
  const messages = tables.messages.expired(now, perTransaction).map(
    (key): DuePiece =>
      (work) =>
        work.tables.messages.remove(key),
  );
  return [...timers, ...jobs, ...messages];
}
