/** Steps that stories share, and one story to every status. */
import type { Status } from '../../../domain/handover/status.ts';
import { ABH, CM, CONSENT, SYSTEM, clerk, handoverId, offerBy, office, type Act, type Step } from './world.ts';
import type { HandoverCommand, Offer } from '../../../domain/handover/command.ts';
import type { OfficeId } from '../../../domain/journal/id.ts';
import { day, item } from './world.ts';

export const cm = (command: HandoverCommand): Act => [clerk(CM), command];
export const system = (command: HandoverCommand): Act => [SYSTEM, command];
export const by = (sender: OfficeId, command: HandoverCommand): Act => [clerk(sender), command];

export const offered = (sender: OfficeId = ABH, more: Partial<Offer> = {}): Act => by(sender, offerBy(more));
export const delivered = system({ type: 'NoteDelivered', noticeId: 'n1' });
export const observed = system({ type: 'Observe' });
export const told = system({ type: 'NoteAnswerTold', noticeId: 'n2' });
export const opened = cm({ type: 'Open' });
export const accepted = cm({ type: 'Accept' });
export const declined = cm({ type: 'Decline', reason: 'no-capacity', payload: null });
export const returned = cm({ type: 'Return', reason: 'document-missing', items: [item('test-lid')], payload: null });
export const misdirected = cm({ type: 'Misdirect', recommended: office('caritas'), payload: null });
export const forwarded = cm({
  type: 'Forward',
  to: office('caritas'),
  ground: { kind: 'consent', consent: CONSENT },
  next: handoverId('b'),
  payload: null,
});
export const paused = cm({ type: 'Pause', reason: 'person-unavailable', reviewOn: day('2027-01-12') });
export const resumed = cm({ type: 'Resume' });
export const reported = cm({ type: 'Report', payload: null });
export const noShow = cm({ type: 'ReportOutcome', outcome: 'not-attended', items: [], payload: null });
export const success = cm({
  type: 'ReportOutcome',
  outcome: 'result',
  items: [{ item: item('deutsch-a2'), state: 'provided' }],
  payload: null,
});
export const withdrawn = system({ type: 'Withdraw', consent: CONSENT });
export const accessEnded = system({ type: 'NoteAccessEnded', noticeId: 'n3' });
export const acknowledged = (sender: OfficeId = ABH): Act => by(sender, { type: 'Acknowledge' });
export const cancelled = (sender: OfficeId = ABH): Act => by(sender, { type: 'Cancel' });

/** Accepted and the minutes for undoing are over. */
export const running: readonly Step[] = [accepted, 10, observed];

/** How each status is reached; always from this sender to CM Windeck. */
export const storyTo = (status: Status, sender: OfficeId = ABH): readonly Step[] => [
  offered(sender),
  ...FROM_OFFER[status](sender),
];

const FROM_OFFER: { readonly [status in Status]: (sender: OfficeId) => readonly Step[] } = {
  offered: () => [],
  delivered: () => [delivered],
  accepted: () => [delivered, opened, accepted],
  running: () => [delivered, opened, ...running],
  paused: () => [delivered, opened, ...running, paused],
  returned: () => [delivered, opened, returned],
  unanswered: () => [delivered, opened, 60 * 24 * 30, observed],
  declined: () => [delivered, opened, declined],
  misdirected: () => [delivered, opened, misdirected],
  'outcome-reported': () => [delivered, opened, ...running, success],
  acknowledged: (sender) => [delivered, opened, ...running, success, acknowledged(sender)],
  forwarded: () => [delivered, opened, forwarded],
  withdrawn: () => [delivered, opened, withdrawn, accessEnded],
  cancelled: (sender) => [delivered, cancelled(sender)],
};
