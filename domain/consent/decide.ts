import { accept, reject, type Decision } from '../journal/decider.ts';
import type { ConsentCommand, ConsentEvent, ConsentState } from './consent.ts';
import type { ConsentContext } from './context.ts';
import { give } from './give.ts';
import { refuse } from './rejection.ts';

export function decide(state: ConsentState, command: ConsentCommand, context: ConsentContext): Decision<ConsentEvent> {
  switch (command.type) {
    case 'GiveConsent':
      return state.status === 'none' ? give(command, context) : reject(refuse('already-given'));
    case 'WithdrawConsent':
      return withdraw(state, context);
    default:
      return command satisfies never;
  }
}

/** Effective here and now (I7). As easy as giving it (Art. 7 Abs. 3 DSGVO): at every office that knows it, as often as one likes. */
function withdraw(state: ConsentState, { actor }: ConsentContext): Decision<ConsentEvent> {
  if (state.status === 'none') return reject(refuse('not-found'));
  if (!mayWithdraw(state, actor)) return reject(refuse(actor.role === 'sachbearbeitung' ? 'not-found' : 'forbidden'));
  return state.status === 'withdrawn' ? accept() : accept({ type: 'ConsentWithdrawn' });
}

/** Recorder, any recipient, data protection officer; the system when it replays the ledger after a restore. */
export function mayWithdraw(
  state: Exclude<ConsentState, { status: 'none' }>,
  { office, role }: ConsentContext['actor'],
): boolean {
  if (role === 'datenschutz' || role === 'system') return true;
  return role === 'sachbearbeitung' && (office === state.office || state.recipients.includes(office));
}
