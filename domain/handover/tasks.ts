/** Who has to do what: the rows of the inboxes, and who has the baton. */
import type { OfficeId } from '../journal/id.ts';
import { endedAt, notRealised } from './abh.ts';
import type { TaskEntry } from './row.ts';
import type { Handover } from './state.ts';
import type { Task } from './view-types.ts';

export function tasks(state: Handover): readonly TaskEntry[] {
  const entry = (office: OfficeId, task: Task): TaskEntry => ({
    office,
    task,
    due: state.deadline?.due ?? null,
    since: state.since,
  });
  switch (state.status) {
    case 'offered':
    case 'delivered':
    case 'unanswered':
      return [entry(state.recipient, 'answer')];
    case 'accepted':
    case 'running':
      return [entry(state.recipient, 'work')];
    case 'paused':
      return [entry(state.recipient, 'resume')];
    case 'returned':
      return [entry(state.sender, 'supplement')];
    case 'misdirected':
      return [entry(state.sender, 'read-answer')];
    case 'declined':
    case 'outcome-reported':
    case 'forwarded':
    case 'acknowledged':
    case 'cancelled':
      return toRead(state);
    case 'withdrawn':
      return [...toRead(state), ...state.deletionOpenAt.map((office) => entry(office, 'confirm-deletion'))];
  }
}

/** Undated when there is no result: a date would tell the causes apart in an inbox sorted by it (ADR 0006). */
function toRead(state: Handover): readonly TaskEntry[] {
  const isEnded = notRealised(state);
  if (state.acknowledgedAt !== null || (!isEnded && state.status !== 'outcome-reported')) return [];
  const due = isEnded ? null : (state.deadline?.due ?? null);
  return [{ office: state.sender, task: 'read-answer', due, since: isEnded ? endedAt(state) : state.since }];
}

/** Who has the baton. `null`: nobody, it is over. Of several that have to confirm a deletion, the one that read first. */
export const holder = (state: Handover): OfficeId | null => holders(state)[0] ?? null;

/** Whom a reminder goes to: all that still have copies, otherwise whoever has the baton. */
export function holders(state: Handover): readonly OfficeId[] {
  if (state.deletionOpenAt.length > 0) return state.deletionOpenAt;
  return tasks(state)
    .slice(0, 1)
    .map(({ office }) => office);
}
