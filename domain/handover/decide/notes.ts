/** What workers report after they have acted (act, then record). Known already: nothing to record. */
import type { HandoverEvent } from '../event.ts';
import { situation } from '../situation.ts';
import { accept, at, nothingToRecord, type Outcome, type Rule } from './rule.ts';

const once = (isNews: boolean, event: HandoverEvent): Outcome => (isNews ? accept(event) : nothingToRecord);

/** A mail that crossed with a cancellation is noted too, so that the recipient is told about that as well. */
export const noteDelivered: Rule<'NoteDelivered'> = (state, { noticeId }, context) =>
  once(!state.told && (situation(state) === 'offered' || state.status === 'cancelled'), {
    type: 'Delivered',
    ...at(context),
    noticeId,
  });

export const noteReminderSent: Rule<'NoteReminderSent'> = (state, { noticeId }, context) =>
  once(state.reminder === 'due', { type: 'ReminderSent', ...at(context), noticeId });

export const noteEscalationSent: Rule<'NoteEscalationSent'> = (state, { noticeId }, context) =>
  once(state.escalation === 'due', { type: 'EscalationSent', ...at(context), noticeId });

export const noteAnswerTold: Rule<'NoteAnswerTold'> = (state, { noticeId }, context) =>
  once(state.untold !== null, { type: 'AnswerTold', ...at(context), noticeId });

export const noteNextOffered: Rule<'NoteNextOffered'> = (state, _command, context) =>
  state.next === null || state.next.offered || state.next.refused
    ? nothingToRecord
    : accept({ type: 'NextOffered', ...at(context), next: state.next.id });

export const noteNextRefused: Rule<'NoteNextRefused'> = (state, _command, context) =>
  state.next === null || state.next.offered || state.next.refused
    ? nothingToRecord
    : accept({ type: 'NextRefused', ...at(context), next: state.next.id });

/** Whoever never read the payload has no copies to delete. */
export const noteAccessEnded: Rule<'NoteAccessEnded'> = (state, { noticeId }, context) =>
  once(state.deletion === 'access-open', {
    type: 'AccessEnded',
    ...at(context),
    noticeId,
    confirmationNeeded: state.readers.length > 0,
  });
