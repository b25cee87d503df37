import type { OfficeId } from '../../journal/id.ts';
import type { Rejection } from '../../journal/decider.ts';
import type { HandoverContext } from '../policy.ts';
import { refuse, refuseGround } from '../rejection.ts';
import type { Handover } from '../state.ts';
import { betweenWhom } from './offer.ts';

/** Another office only on its own ground and within its mandate. */
export function refuseNewRecipient(state: Handover, to: OfficeId, context: HandoverContext): Rejection | null {
  const { offices, occasions } = context.policy;
  if (to === state.recipient) return refuse('recipient-is-same', 'to');
  const sender = offices.get(state.sender);
  const recipient = offices.get(to);
  const occasion = occasions.get(state.occasion);
  if (sender === undefined || recipient === undefined) return refuse('recipient-unknown', 'to');
  if (occasion === undefined) return refuse('occasion-unknown', 'to');
  const fault = betweenWhom(sender, recipient, occasion);
  if (fault !== null) return { ...fault, field: 'to' };
  return refuseGround(context.ground);
}
