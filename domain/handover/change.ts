/** The fields each event sets; all others stay. */
import type { OfficeId, PayloadRef } from '../journal/id.ts';
import type { EventMeta } from '../journal/commit.ts';
import { notRealised } from './abh.ts';
import { before, restored } from './before-acceptance.ts';
import type { Deadline } from './deadline.ts';
import type { HandoverEvent } from './event.ts';
import type { Handover, Untold } from './state.ts';
import type { Status } from './status.ts';

type Change = Partial<Handover>;

export function change(state: Handover, event: Exclude<HandoverEvent, { type: 'Offered' }>, meta: EventMeta): Change {
  const become = (status: Status): Change => (status === state.status ? {} : { status, since: meta.at });
  /** An answer of the recipient: it knows the handover, and the sender has to be told. */
  const answer = (status: Status, about: Untold['about']): Change => ({
    ...become(status),
    told: true,
    untold: { about, to: state.sender },
  });
  const text = (ref: PayloadRef | null): Change =>
    ref === null ? {} : { texts: [...state.texts, { ref, by: meta.office, about: event.type, at: meta.at }] };

  switch (event.type) {
    case 'Claimed':
      return { claimed: { run: event.run, instance: event.instance } };
    case 'Delivered':
      // The mail went out before the cancellation was known: then there is something to take back.
      if (state.status === 'cancelled') return { told: true, untold: { about: 'cancelled', to: state.recipient } };
      return { told: true, ...(state.status === 'offered' ? become('delivered') : {}) };
    case 'Opened':
      return { openedAt: meta.at, readers: [...new Set([...state.readers, meta.office])] };
    case 'Accepted':
      return { ...become('accepted'), told: true, acceptedAt: meta.at, ...due(event.deadline), undo: before(state) };
    case 'AcceptanceUndone':
      return { acceptedAt: null, ...due(event.deadline), ...restored(state) };
    case 'WorkStarted':
      return answer('running', 'accepted');
    case 'Declined':
      return {
        ...answer('declined', 'declined'),
        declineReason: event.reason,
        ...text(event.payload),
        ...due(event.deadline),
      };
    case 'Returned':
      return {
        ...answer('returned', 'returned'),
        returnReason: event.reason,
        acceptedAt: null,
        remaining: event.remaining,
        ...text(event.payload),
        ...due(event.deadline),
      };
    case 'Supplemented':
      return {
        ...become('offered'),
        told: false,
        untold: null,
        returnReason: null,
        remaining: null,
        ...text(event.payload),
        ...due(event.deadline),
      };
    case 'Forwarded':
      return {
        ...answer('forwarded', 'forwarded'),
        next: { id: event.next, to: event.to, ground: event.ground, offered: false, refused: false },
        ...text(event.payload),
        ...due(null),
      };
    case 'NextOffered':
      return state.next === null ? {} : { next: { ...state.next, offered: true } };
    case 'NextRefused':
      // `since` moves: from now on the sender has something to read.
      return state.next === null ? {} : { next: { ...state.next, refused: true }, since: meta.at };
    case 'Misdirected':
      return {
        ...answer('misdirected', 'misdirected'),
        recommended: event.recommended,
        ...text(event.payload),
        ...due(event.deadline),
      };
    case 'Paused':
      return {
        ...become('paused'),
        pauseReason: event.reason,
        remaining: event.remaining,
        ...due(event.deadline),
      };
    case 'Resumed':
      return { ...become('running'), pauseReason: null, remaining: null, ...due(event.deadline) };
    case 'InterimReported':
      return { ...answer('running', 'interim'), ...text(event.payload), ...due(event.deadline) };
    case 'OutcomeReported':
      return {
        ...answer('outcome-reported', 'outcome'),
        outcome: event.outcome,
        pauseReason: null,
        remaining: null,
        items: state.items.map(({ item, state: known }) => ({
          item,
          state: event.items.find((reported) => reported.item === item)?.state ?? known,
        })),
        ...text(event.payload),
        ...due(event.deadline),
      };
    case 'Acknowledged':
      return {
        acknowledgedAt: meta.at,
        untold: null,
        // After a withdrawal the deletion goes on and the status stays (I8).
        ...(state.status === 'withdrawn' || state.status === 'forwarded'
          ? {}
          : { ...become('acknowledged'), ...due(null) }),
      };
    case 'Cancelled':
      return {
        ...become('cancelled'),
        returnReason: null,
        remaining: null,
        untold: state.told ? { about: 'cancelled', to: state.recipient } : null,
        ...due(null),
      };
    case 'Withdrawn':
      return {
        ...become('withdrawn'),
        told: true,
        // Told of an ending once: a second mail after a decline would tell an ABH of the withdrawal.
        untold: notRealised(state) ? state.untold : { about: 'withdrawn', to: state.sender },
        returnReason: null,
        pauseReason: null,
        remaining: null,
        deletion: 'access-open',
        ...due(event.deadline),
      };
    case 'AccessEnded':
      return event.confirmationNeeded
        ? { deletion: 'requested', deletionOpenAt: state.readers }
        : { deletion: 'none', ...due(null) };
    case 'DeletionConfirmed':
      return confirmedBy(state, meta.office);
    case 'DeadlineExtended': {
      const reopened = state.status === 'unanswered' ? become(state.told ? 'delivered' : 'offered') : {};
      return { ...reopened, ...due(event.deadline) };
    }
    case 'ReminderRequested':
      return { reminder: 'due' };
    case 'ReminderDue':
      return { reminder: 'due', reminded: true };
    case 'ReminderSent':
      return { reminder: 'sent' };
    case 'Unanswered':
      return become('unanswered');
    case 'Escalated':
      return { escalation: 'due' };
    case 'EscalationSent':
      return { escalation: 'sent' };
    case 'AnswerTold':
      return { untold: null };
    case 'Reassigned':
      return {
        status: 'offered',
        since: meta.at,
        recipient: event.to,
        payload: event.payload,
        openedAt: null,
        told: false,
        untold: null,
        ...due(event.deadline),
      };
    case 'Rebased':
      return { run: event.run, claimed: null, stuck: false, rebasedAt: rebasedAt(state, event.reason, meta) };
    case 'Stuck':
      return { stuck: true };
    default:
      return event satisfies never;
  }
}

/** Over when the last reader has confirmed. Until then the deadline holds for the others. */
function confirmedBy(state: Handover, office: OfficeId): Change {
  const deletionOpenAt = state.deletionOpenAt.filter((open) => open !== office);
  return { deletionOpenAt, ...(deletionOpenAt.length === 0 ? { deletion: 'confirmed', ...due(null) } : {}) };
}

/** A new deadline has not been reminded of, whatever came before. */
const due = (deadline: Deadline | null): Change => ({
  deadline,
  reminder: 'none',
  reminded: false,
  escalation: 'none',
});

/** A change of engine or model is wanted and not a fault: it does not count towards `stuck`. */
const rebasedAt = (state: Handover, reason: string, meta: EventMeta): Handover['rebasedAt'] =>
  reason === 'silent' ? [...state.rebasedAt, meta.at] : [];
