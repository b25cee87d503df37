import type { PayloadRef } from '../../journal/id.ts';
import type { Rejection } from '../../journal/decider.ts';
import { senderIsAbh } from '../abh.ts';
import type { HandoverContext } from '../policy.ts';
import { refuse } from '../rejection.ts';
import type { Handover } from '../state.ts';

/** What an ABH must not read is not even kept for it: coded answers only (product.md rules 1 and 2). */
export const refuseText = (state: Handover, payload: PayloadRef | null, context: HandoverContext): Rejection | null =>
  payload !== null && senderIsAbh(state, context.policy) ? refuse('text-not-for-abh', 'explanation') : null;
