import { handoverDecider } from '../../../domain/handover/decider.ts';
import { HandoverEvent } from '../../../domain/handover/event.ts';
import type { Handover } from '../../../domain/handover/state.ts';
import { holder } from '../../../domain/handover/tasks.ts';
import { fold } from '../../../domain/journal/fold.ts';
import type { Commit } from '../../../domain/journal/commit.ts';
import type { HandoverId } from '../../../domain/journal/id.ts';
import { noticeId } from '../../../workers/notice-id.ts';
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

/** A mail may come twice, but then under the same Message-ID: there are no ids but those that the commits call for. */
export const noSecondMail: Check = (exam) => {
  const called = new Map(handoversOf(exam).map(([id, commits]) => [id, idsFor(id, commits)]));
  return exam.testimony.mails
    .filter(({ id, handover }) => called.get(handover)?.has(id) !== true)
    .map(({ id, kind, handover }) => `${kind} of ${handover} has the Message-ID ${id}, which nothing calls for`);
};

/** Of every notice that was due at any time. */
function idsFor(id: HandoverId, commits: readonly Commit[]): ReadonlySet<string> {
  const states = commits.map((_, i) => fold(handoverDecider, commits.slice(0, i + 1)).state);
  return new Set(
    states.flatMap((state) =>
      state.exists ? CONFIRMATIONS.map((confirmation) => noticeId(id, state, confirmation)) : [],
    ),
  );
}
const CONFIRMATIONS = ['Delivered', 'AnswerTold', 'ReminderSent', 'EscalationSent', 'AccessEnded'] as const;

/** The same Message-ID (it names the office, too) never goes out about two different things. */
export const sameIdSameMail: Check = ({ testimony }) => {
  const first = new Map<string, string>();
  return testimony.mails.flatMap(({ id, to, kind, handover }) => {
    const about = `${kind} of ${handover}`;
    const known = first.get(`${id}.${to}`) ?? about;
    first.set(`${id}.${to}`, known);
    return known === about ? [] : [`Message-ID ${id} to ${to} for ${known} and ${about}`];
  });
};
