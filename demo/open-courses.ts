/** Courses that leave somebody with a task today. `overdue…` are late by the rules of config/data/deadlines.json, the others are not. */
import type { ActionRequest } from '../flow/input.ts';
import { ACCEPT, outcome, plain, recipient, reports, sender, type Write } from './course.ts';

/** Reading comes before answering, mostly a day before. */
export const taken = (offered: number, accepted: number) =>
  [recipient(Math.min(offered - 1, accepted + 1), 'read'), recipient(accepted, ACCEPT)] as const;

// the recipient's turn
export const unopened: Write = ({ chance }) => ({ ...plain(chance.between(1, 4)), urgent: chance.chance(0.2) });
export const opened: Write = ({ chance }) => {
  const offered = chance.between(4, 8);
  return plain(offered, recipient(offered - chance.between(1, 2), 'read'));
};
export const started: Write = ({ chance }) => {
  const offered = chance.between(8, 17);
  return plain(offered, ...taken(offered, offered - chance.between(2, 5)));
};
export const running: Write = (subject) => {
  const offered = subject.chance.between(22, 44);
  const accepted = offered - subject.chance.between(2, 6);
  return plain(offered, ...taken(offered, accepted), ...reports(accepted, 0, subject));
};
export const paused: Write = (subject) => {
  const { chance, day } = subject;
  const rests = chance.between(2, 12);
  const offered = rests + chance.between(8, 16);
  const accepted = offered - chance.between(2, 5);
  const reason = chance.pick([
    'person-absent',
    'waits-for-authority',
    'waits-for-course',
    'person-unavailable',
  ] as const);
  const pause = { action: 'pause', input: { reason, reviewOn: day(chance.between(3, 40)) } } as const;
  return plain(offered, ...taken(offered, accepted), ...reports(accepted, rests, subject), recipient(rests, pause));
};
export const deletionOpen: Write = ({ chance }) => {
  const withdrawn = chance.between(1, 7);
  const offered = withdrawn + chance.between(6, 15);
  return plain(offered, ...taken(offered, offered - 4), sender(withdrawn, 'withdraw'));
};
export const overdueAnswer: Write = ({ chance }) => {
  const offered = chance.between(17, 30);
  const read = chance.chance(0.5) ? [recipient(offered - 5, 'read')] : [];
  const reminded = chance.chance(0.4)
    ? [{ ago: 2, by: 'koordination', does: { action: 'remind', input: {} } } as const]
    : [];
  return plain(offered, ...read, ...reminded);
};
export const overdueWork: Write = ({ chance }) => {
  const accepted = chance.between(27, 40);
  return plain(accepted + 5, ...taken(accepted + 5, accepted));
};

// the sender's turn
export const returned: Write = ({ chance, mayExplain }) => {
  const returns = chance.between(1, 4);
  return plain(
    returns + chance.between(3, 8),
    recipient(returns + 1, 'read'),
    recipient(returns, sendBack(chance.pick(RETURNS), mayExplain)),
  );
};
export const overdueReturned: Write = ({ chance, mayExplain }) =>
  plain(
    chance.between(20, 26),
    recipient(15, 'read'),
    recipient(chance.between(9, 14), sendBack(chance.pick(RETURNS), mayExplain)),
  );
export const resultUnread: Write = (subject) => unreadAt(subject.chance.between(1, 4))(subject);
export const overdueUnread: Write = (subject) => unreadAt(subject.chance.between(9, 15))(subject);
export const declinedUnread: Write = ({ chance, mayExplain }) => {
  const declined = chance.between(1, 4);
  const explanation = mayExplain ? 'Synthetisch: nach zwei Versuchen nicht erreicht.' : '';
  const decline = { action: 'decline', input: { reason: chance.pick(DECLINES), explanation } } as const;
  return plain(declined + chance.between(3, 8), recipient(declined + 1, 'read'), recipient(declined, decline));
};

const unreadAt =
  (reported: number): Write =>
  (subject) => {
    const offered = reported + subject.chance.between(14, 40);
    const accepted = offered - subject.chance.between(2, 6);
    const what = subject.chance.weighted([
      ['result', 6],
      ['partly-result', 3],
      ['not-attended', 2],
      ['moved-away', 1],
    ] as const);
    return plain(
      offered,
      ...taken(offered, accepted),
      ...reports(accepted, reported, subject),
      recipient(reported, outcome(what, subject)),
    );
  };

export const RETURNS = ['contact-wrong', 'task-unclear', 'document-missing'] as const;
export const DECLINES = ['person-wants-not', 'not-competent', 'no-capacity', 'not-reachable', 'no-offer'] as const;
export const sendBack = (reason: (typeof RETURNS)[number], mayExplain: boolean): ActionRequest => ({
  action: 'return',
  input: { reason, items: [], explanation: mayExplain ? 'Synthetisch: bitte Telefonnummer prüfen.' : '' },
});
