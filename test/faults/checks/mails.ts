import { handoverDecider } from '../../../domain/handover/decider.ts';
import { HandoverEvent } from '../../../domain/handover/event.ts';
import type { Handover } from '../../../domain/handover/state.ts';
import { holder } from '../../../domain/handover/tasks.ts';
import { fold } from '../../../domain/journal/fold.ts';
import type { Check } from './exam.ts';
import { handoversOf } from './events.ts';

/** Act, then record: whatever stands as sent has been sent. */
export const sentIfRecorded: Check = (exam) => {
  const sent = new Set(exam.testimony.mails.map(({ id }) => id));
  return handoversOf(exam).flatMap(([id, commits]) =>
    commits.flatMap(({ events, rev }) =>
      events.flatMap((sealed) => {
        const event = sealed === null ? null : HandoverEvent.parse(sealed.body);
        if (event === null || !('noticeId' in event) || sent.has(event.noticeId)) return [];
        const before = fold(handoverDecider, commits.slice(0, rev - 1)).state;
        const isExpected = before.exists && isToBeTold(event, before);
        return isExpected ? [`lost: ${event.type} of ${id}/${String(rev)} is recorded, nobody got the mail`] : [];
      }),
    ),
  );
};

/** Not everything has somebody to tell. */
function isToBeTold(event: HandoverEvent, before: Handover): boolean {
  if (event.type === 'ReminderSent') return holder(before) !== null;
  if (event.type === 'AccessEnded') return before.readers.length > 0 || before.told;
  return true;
}

/** A mail may come twice, but then under the same Message-ID: no more ids than there is something to tell. */
export const noSecondMail: Check = (exam) => {
  const recorded = new Map<string, number>();
  for (const [id, commits] of handoversOf(exam))
    for (const { events } of commits)
      for (const event of events) if (event !== null && 'noticeId' in event.body) add(recorded, id);
  const ids = new Map<string, Set<string>>();
  for (const { id, handover } of exam.testimony.mails) ids.set(handover, (ids.get(handover) ?? new Set()).add(id));
  // One may be on its way that was overtaken: told, but about something that was over when it was to be recorded.
  return [...ids]
    .filter(([handover, found]) => found.size > (recorded.get(handover) ?? 0) + OVERTAKEN)
    .map(
      ([handover, found]) =>
        `${handover}: ${String(found.size)} Message-IDs for ${String(recorded.get(handover) ?? 0)} notices`,
    );
};

const OVERTAKEN = 1;
const add = (to: Map<string, number>, key: string): void => void to.set(key, (to.get(key) ?? 0) + 1);

/** The same Message-ID never goes out about two different things. */
export const sameIdSameMail: Check = ({ testimony }) => {
  const first = new Map<string, string>();
  return testimony.mails.flatMap(({ id, kind, handover }) => {
    const about = `${kind} of ${handover}`;
    const known = first.get(id) ?? about;
    first.set(id, known);
    return known === about ? [] : [`Message-ID ${id} for ${known} and ${about}`];
  });
};
