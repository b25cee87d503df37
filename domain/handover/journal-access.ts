/** Which commits, and which events in them, a reader may have in journal and export; of all others the leaf as hash only. */
import { notRealised, senderIsAbh } from './abh.ts';
import type { HandoverEventType } from './event.ts';
import type { HandoverPolicy } from './policy.ts';
import type { Handover } from './state.ts';
import type { Principal } from './view-types.ts';

export interface JournalAccess {
  /** `first`: cut after the first commit, so that neither length nor content tells the ending (ADR 0006). */
  readonly commits: 'all' | 'first' | 'none';
  /** May the body of such an event be read? */
  mayRead(type: HandoverEventType): boolean;
}

export function journalAccess(
  state: Handover,
  principal: Pick<Principal, 'office' | 'role'>,
  policy: Pick<HandoverPolicy, 'offices'>,
): JournalAccess {
  if (principal.role === 'datenschutz') return { commits: 'all', mayRead: () => true };
  const isParty = principal.office === state.sender || principal.office === state.recipient;
  if (principal.role !== 'sachbearbeitung' || !isParty) return { commits: 'none', mayRead: () => false };
  if (principal.office !== state.sender || !senderIsAbh(state, policy)) return { commits: 'all', mayRead: () => true };
  return { commits: notRealised(state) ? 'first' : 'all', mayRead: (type) => !NOT_FOR_ABH.has(type) };
}

/** Why something rests is nothing an ABH learns; the endings without result are cut off anyway. */
const NOT_FOR_ABH: ReadonlySet<HandoverEventType> = new Set([
  'Paused',
  'Declined',
  'Withdrawn',
  'AccessEnded',
  'DeletionConfirmed',
]);
