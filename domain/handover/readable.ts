/** Which texts and data about the person a reader may have. The ground itself is checked by the caller, at every read (I7). */
import type { OfficeId, PayloadRef } from '../journal/id.ts';
import { notRealised, senderIsAbh } from './abh.ts';
import type { HandoverPolicy } from './policy.ts';
import type { Handover } from './state.ts';
import { isFinal } from './status.ts';
import type { Principal } from './view-types.ts';

export interface PayloadAccess {
  /** `null`: the reader does not get what was sent. */
  readonly payload: PayloadRef | null;
  readonly texts: readonly ReadableText[];
  /** The reader is the recipient: the caller asks `checkGround` first and shows nothing without a valid one. */
  readonly needsGround: boolean;
  /** Why nothing is shown; `null`: something is. */
  readonly reason: 'ended' | 'not-for-reader' | null;
}

export type ReadableText = Handover['texts'][number] & {
  /** Written by the other office: shown on a ground that holds now, whoever reads (I7). */
  readonly needsGround: boolean;
};

export function payloadAccess(
  state: Handover,
  principal: Pick<Principal, 'office' | 'role'>,
  policy: Pick<HandoverPolicy, 'offices'>,
): PayloadAccess {
  if (principal.role !== 'sachbearbeitung') return nothing('not-for-reader');
  if (principal.office === state.sender) return forSender(state, policy);
  return principal.office === state.recipient ? forRecipient(state) : nothing('not-for-reader');
}

const nothing = (reason: 'ended' | 'not-for-reader'): PayloadAccess => ({
  payload: null,
  texts: [],
  needsGround: false,
  reason,
});

function forSender(state: Handover, policy: Pick<HandoverPolicy, 'offices'>): PayloadAccess {
  const isAbh = senderIsAbh(state, policy);
  // A withdrawal destroys the key, of what had ended before too. Shown until then, the same data would tell an ABH of it.
  if (state.status === 'withdrawn' || (isAbh && (isFinal(state.status) || notRealised(state)))) return nothing('ended');
  // §§ 87, 88 AufenthG: an ABH never reads what others write about the person, coded answers only.
  const texts = state.texts.filter(({ by }) => !isAbh || by === state.sender);
  return { payload: state.payload, texts: readBy(state.sender, texts), needsGround: false, reason: null };
}

function forRecipient(state: Handover): PayloadAccess {
  if (!recipientMayRead(state)) return nothing('ended');
  // A former recipient's words are not the present one's business.
  const texts = state.texts.filter(({ by }) => by === state.sender || by === state.recipient);
  return { payload: state.payload, texts: readBy(state.recipient, texts), needsGround: true, reason: null };
}

const readBy = (reader: OfficeId, texts: Handover['texts']): readonly ReadableText[] =>
  texts.map((text) => ({ ...text, needsGround: text.by !== reader }));

/** Who is not (any longer) to work on it has no purpose for reading it. */
export const recipientMayRead = (state: Handover): boolean =>
  !['declined', 'misdirected', 'forwarded', 'withdrawn', 'cancelled'].includes(state.status) &&
  (state.status !== 'acknowledged' || (state.outcome !== null && !notRealised(state)));
