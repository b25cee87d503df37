/**
 * Courses that are over: everybody has taken note of what there was. Spread over the twelve months before today. Reading the
 * payload is left out where nothing follows from it: the read log is in the order of writing, and these are written last.
 */
import { OfficeId } from '../domain/journal/id.ts';
import {
  ACCEPT,
  ACKNOWLEDGE,
  type Course,
  outcome,
  plain,
  recipient,
  reports,
  sender,
  type Subject,
  type Write,
} from './course.ts';
import { DECLINES, RETURNS, sendBack, taken } from './open-courses.ts';

/** Working days: a year has about 250. */
const OLDEST = 245;

const worked =
  (what: 'result' | 'partly-result' | 'not-attended' | 'ended-by-person' | 'moved-away'): Write =>
  (subject) => {
    const { chance } = subject;
    const offered = chance.between(30, OLDEST);
    // Every seventh is answered after the reminder and the escalation.
    const accepted = offered - (offered > 60 && chance.chance(0.14) ? chance.between(14, 20) : chance.between(2, 8));
    return plain(offered, recipient(accepted, ACCEPT), ...ended(accepted, outcome(what, subject), subject));
  };

function ended(
  accepted: number,
  end: Extract<Course['steps'][number]['does'], object>,
  subject: Subject,
): Course['steps'] {
  const { chance } = subject;
  const reported = Math.max(6, accepted - chance.between(8, 40));
  const read = recipient(reported, end);
  return [...reports(accepted, reported, subject), read, sender(reported - chance.between(1, 4), ACKNOWLEDGE)];
}

export const result = worked('result');
export const partly = worked('partly-result');
export const notAttended = worked('not-attended');
export const endedByPerson = worked('ended-by-person');
export const movedAway = worked('moved-away');

export const supplemented: Write = (subject) => {
  const { chance, mayExplain } = subject;
  const offered = chance.between(40, OLDEST);
  const returned = offered - chance.between(3, 6);
  const supplied = returned - chance.between(1, 4);
  const accepted = supplied - chance.between(2, 6);
  const supplement = {
    action: 'supplement',
    input: { explanation: 'Synthetisch: Nummer berichtigt, Unterlage liegt bei.' },
  } as const;
  return plain(
    offered,
    recipient(returned, sendBack(chance.pick(RETURNS), mayExplain)),
    sender(supplied, supplement),
    recipient(accepted, ACCEPT),
    ...ended(accepted, outcome('result', subject), subject),
  );
};

/** Answered without work, then read by the sender. */
const turnedDown =
  (answer: (subject: Subject) => Extract<Course['steps'][number]['does'], object>): Write =>
  (subject) => {
    const { chance } = subject;
    const offered = chance.between(20, OLDEST);
    const answered = offered - chance.between(3, 9);
    const steps = [recipient(answered, answer(subject))];
    return plain(offered, ...steps, sender(answered - chance.between(1, 4), ACKNOWLEDGE));
  };

export const declined = turnedDown(({ chance, mayExplain }) => ({
  action: 'decline',
  input: { reason: chance.pick(DECLINES), explanation: mayExplain ? 'Synthetisch: im Gespräch geklärt.' : '' },
}));
export const misdirected = turnedDown(({ elsewhere }) => ({
  action: 'misdirect',
  input: { recommended: OfficeId.parse(elsewhere), explanation: '' },
}));

/** The baton goes on: the next office works on it and reports. */
export const forwarded: Write = (subject) => {
  const { chance, elsewhere } = subject;
  const offered = chance.between(60, OLDEST);
  const passed = offered - chance.between(3, 7);
  const accepted = passed - chance.between(3, 7);
  const reported = Math.max(6, accepted - chance.between(8, 18));
  const forward = {
    action: 'forward',
    input: { to: OfficeId.parse(elsewhere), consent: null, explanation: '' },
  } as const;
  return plain(
    offered,
    recipient(passed, forward),
    { ago: accepted, by: 'next-recipient', does: ACCEPT },
    { ago: reported, by: 'next-recipient', does: outcome('result', subject) },
    { ago: reported - chance.between(1, 4), by: 'next-sender', does: ACKNOWLEDGE },
  );
};

export const withdrawn: Write = ({ chance }) => {
  const offered = chance.between(30, OLDEST);
  const revoked = offered - chance.between(6, 18);
  const deleted = revoked - chance.between(2, 6);
  const confirm = { action: 'confirm-deletion', input: {} } as const;
  return plain(
    offered,
    ...taken(offered, offered - 4),
    sender(revoked, 'withdraw'),
    recipient(deleted, confirm),
    sender(deleted - chance.between(1, 4), ACKNOWLEDGE),
  );
};

export const cancelled: Write = ({ chance }) => {
  const offered = chance.between(20, OLDEST);
  return plain(offered, sender(offered - 1, { action: 'cancel', input: {} }));
};
