/** Who may do what: one table for decide, the buttons of the view and the API's rights matrix. */
import type { OfficeId } from '../journal/id.ts';
import type { CommandType } from './command.ts';
import type { Actor } from './policy.ts';
import type { Handover } from './state.ts';
import type { Action } from './view-types.ts';

/**
 * `sender` and `recipient`: a clerk of that office. `former-reader`: a clerk of an office that had it before a new
 * assignment and has read it, once the consent was withdrawn. `clerk`: a clerk of any office (mandate checked by the rules).
 * `system`: flows and workers, never a person.
 */
export type Right = 'clerk' | 'sender' | 'recipient' | 'former-reader' | 'koordination' | 'system';

export const RIGHTS = {
  // `system` offers what was forwarded, on behalf of the office it names as actor
  Offer: ['clerk', 'system'],
  Open: ['recipient'],
  Accept: ['recipient'],
  Undo: ['recipient'],
  Decline: ['recipient'],
  Return: ['recipient'],
  Supplement: ['sender'],
  Forward: ['recipient'],
  Misdirect: ['recipient'],
  Pause: ['recipient'],
  Resume: ['recipient'],
  Report: ['recipient'],
  ReportOutcome: ['recipient'],
  Acknowledge: ['sender'],
  Cancel: ['sender'],
  ConfirmDeletion: ['recipient', 'former-reader'],
  Extend: ['koordination', 'sender'],
  Remind: ['koordination'],
  Reassign: ['koordination'],
  Withdraw: ['system'],
  Rebase: ['system'],
  MarkStuck: ['system'],
  Claim: ['system'],
  Observe: ['system'],
  NoteDelivered: ['system'],
  NoteReminderSent: ['system'],
  NoteEscalationSent: ['system'],
  NoteAnswerTold: ['system'],
  NoteNextOffered: ['system'],
  NoteNextRefused: ['system'],
  NoteAccessEnded: ['system'],
} as const satisfies { readonly [command in CommandType]: readonly Right[] };

/** Endpoint name → command. */
export const COMMAND_OF = {
  accept: 'Accept',
  undo: 'Undo',
  decline: 'Decline',
  return: 'Return',
  supplement: 'Supplement',
  forward: 'Forward',
  misdirect: 'Misdirect',
  pause: 'Pause',
  resume: 'Resume',
  report: 'Report',
  outcome: 'ReportOutcome',
  acknowledge: 'Acknowledge',
  cancel: 'Cancel',
  'confirm-deletion': 'ConfirmDeletion',
  extend: 'Extend',
  remind: 'Remind',
  reassign: 'Reassign',
} as const satisfies { readonly [action in Action]: CommandType };

/** What this actor is to this handover. */
export function standsAs(state: Handover, actor: Actor): readonly Right[] {
  if (actor.role === 'system') return ['system'];
  if (actor.role === 'koordination') return ['koordination'];
  if (actor.role === 'datenschutz') return [];
  if (actor.office === state.sender) return ['clerk', 'sender'];
  if (actor.office === state.recipient) return ['clerk', 'recipient'];
  return isFormerReader(state, actor.office) ? ['clerk', 'former-reader'] : ['clerk'];
}

/**
 * It has read what it no longer works on. Only after a withdrawal does it get to see the handover again, to confirm that
 * its copies are deleted (`former-view.ts`).
 */
export const isFormerReader = (state: Handover, office: OfficeId): boolean =>
  state.status === 'withdrawn' && office !== state.recipient && state.readers.includes(office);

export function mayDo(state: Handover, actor: Actor, command: CommandType): boolean {
  const held = standsAs(state, actor);
  return RIGHTS[command].some((right) => held.includes(right));
}

/** Others get "not found", without a hint that it exists. */
export const maySee = (state: Handover, actor: Actor): boolean =>
  actor.role !== 'sachbearbeitung' ||
  actor.office === state.sender ||
  actor.office === state.recipient ||
  isFormerReader(state, actor.office);
