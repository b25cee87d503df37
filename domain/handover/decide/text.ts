/** What is written about the person: by whom to whom, and only on a ground that holds now (I7). Coded answers need none. */
import type { PayloadRef } from '../../journal/id.ts';
import type { Rejection } from '../../journal/decider.ts';
import { senderIsAbh } from '../abh.ts';
import type { HandoverContext } from '../policy.ts';
import { refuse, refuseGround } from '../rejection.ts';
import type { Handover } from '../state.ts';

/** Of the recipient. What an ABH must not read is not even kept for it: coded answers only (product.md rules 1 and 2). */
export function refuseText(state: Handover, payload: PayloadRef | null, context: HandoverContext): Rejection | null {
  if (payload !== null && senderIsAbh(state, context.policy)) return refuse('text-not-for-abh', 'explanation');
  return ungrounded(payload, context);
}

/** Of the sender. An ABH reads of a withdrawal that has not reached this handover yet what it will read then: ended (ADR 0006). */
export function refuseSupplement(
  state: Handover,
  payload: PayloadRef | null,
  context: HandoverContext,
): Rejection | null {
  const fault = ungrounded(payload, context);
  return fault?.code === 'consent-withdrawn' && senderIsAbh(state, context.policy) ? refuse('ended') : fault;
}

/** `ground: null`: not asked. */
const ungrounded = (payload: PayloadRef | null, { ground }: HandoverContext): Rejection | null =>
  payload === null || ground === null ? null : refuseGround(ground);
