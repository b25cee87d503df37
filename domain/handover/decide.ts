/** May this happen now, and what is recorded then? Who and when first, then the command's own rules. */
import type { Decision } from '../journal/decider.ts';
import { reject } from '../journal/decider.ts';
import type { HandoverCommand } from './command.ts';
import { acceptHandover } from './decide/accept.ts';
import { claim, markStuck, rebase } from './decide/clockwork.ts';
import { decline } from './decide/decline.ts';
import { extend } from './decide/extend.ts';
import { forward } from './decide/forward.ts';
import { misdirect } from './decide/misdirect.ts';
import {
  noteAccessEnded,
  noteAnswerTold,
  noteDelivered,
  noteEscalationSent,
  noteNextOffered,
  noteNextRefused,
  noteReminderSent,
} from './decide/notes.ts';
import { observe } from './decide/observe.ts';
import { offer } from './decide/offer.ts';
import { open } from './decide/open.ts';
import { pause } from './decide/pause.ts';
import { acknowledge, cancel, confirmDeletion, remind } from './decide/plain.ts';
import { reassign } from './decide/reassign.ts';
import { reportOutcome } from './decide/report-outcome.ts';
import { report } from './decide/report.ts';
import { resume } from './decide/resume.ts';
import { returnForSupplement } from './decide/return.ts';
import { supplement } from './decide/supplement.ts';
import { undo } from './decide/undo.ts';
import { withdraw } from './decide/withdraw.ts';
import type { HandoverEvent } from './event.ts';
import type { HandoverContext } from './policy.ts';
import { obstacle } from './possible.ts';
import { refuse } from './rejection.ts';
import { maySee } from './rights.ts';
import type { Handover, HandoverState } from './state.ts';

export function decide(
  state: HandoverState,
  command: HandoverCommand,
  context: HandoverContext,
): Decision<HandoverEvent> {
  if (!state.exists) return command.type === 'Offer' ? offer(command, context) : reject(refuse('not-found'));
  if (command.type === 'Offer') return reject(refuse(maySee(state, context.actor) ? 'already-offered' : 'not-found'));
  const inTheWay = obstacle(state, command.type, context);
  return inTheWay === null ? byType(state, command, context) : reject(inTheWay);
}

function byType(
  state: Handover,
  command: Exclude<HandoverCommand, { type: 'Offer' }>,
  context: HandoverContext,
): Decision<HandoverEvent> {
  switch (command.type) {
    case 'Open':
      return open(state, command, context);
    case 'Accept':
      return acceptHandover(state, command, context);
    case 'Undo':
      return undo(state, command, context);
    case 'Decline':
      return decline(state, command, context);
    case 'Return':
      return returnForSupplement(state, command, context);
    case 'Supplement':
      return supplement(state, command, context);
    case 'Forward':
      return forward(state, command, context);
    case 'Misdirect':
      return misdirect(state, command, context);
    case 'Pause':
      return pause(state, command, context);
    case 'Resume':
      return resume(state, command, context);
    case 'Report':
      return report(state, command, context);
    case 'ReportOutcome':
      return reportOutcome(state, command, context);
    case 'Acknowledge':
      return acknowledge(state, command, context);
    case 'Cancel':
      return cancel(state, command, context);
    case 'ConfirmDeletion':
      return confirmDeletion(state, command, context);
    case 'Extend':
      return extend(state, command, context);
    case 'Remind':
      return remind(state, command, context);
    case 'Reassign':
      return reassign(state, command, context);
    case 'Withdraw':
      return withdraw(state, command, context);
    case 'Rebase':
      return rebase(state, command, context);
    case 'MarkStuck':
      return markStuck(state, command, context);
    case 'Claim':
      return claim(state, command, context);
    case 'Observe':
      return observe(state, command, context);
    case 'NoteDelivered':
      return noteDelivered(state, command, context);
    case 'NoteReminderSent':
      return noteReminderSent(state, command, context);
    case 'NoteEscalationSent':
      return noteEscalationSent(state, command, context);
    case 'NoteAnswerTold':
      return noteAnswerTold(state, command, context);
    case 'NoteNextOffered':
      return noteNextOffered(state, command, context);
    case 'NoteNextRefused':
      return noteNextRefused(state, command, context);
    case 'NoteAccessEnded':
      return noteAccessEnded(state, command, context);
    default:
      return command satisfies never;
  }
}
