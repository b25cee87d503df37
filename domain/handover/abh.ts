/** What an ABH may not tell apart (ADR 0006, decisions.md): declined, not turned up, ended or moved away, withdrawn. */
import { ABH_KIND } from '../consent/abh.ts';
import type { Instant } from '../journal/id.ts';
import { isResult } from './code.ts';
import type { HandoverEventType } from './event.ts';
import type { HandoverPolicy } from './policy.ts';
import type { Entry, Handover } from './state.ts';

export const senderIsAbh = (state: Handover, policy: Pick<HandoverPolicy, 'offices'>): boolean =>
  policy.offices.get(state.sender)?.kind === ABH_KIND;

/** Ended without result: an ABH reads "nicht zustande gekommen", whatever the cause. */
export function notRealised({ status, declineReason, outcome, next }: Handover): boolean {
  if (status === 'declined' || status === 'withdrawn') return true;
  if (status === 'forwarded') return next?.refused === true;
  if (status !== 'outcome-reported' && status !== 'acknowledged') return false;
  return declineReason !== null || (outcome !== null && !isResult(outcome));
}

/**
 * When the reader first could know that nothing comes of it. A withdrawal after a decline does not move it: a time that
 * changes would tell.
 */
export function endedAt(state: Handover): Instant {
  const isEnding = ({ type }: Entry): boolean =>
    type === 'OutcomeReported' ? state.outcome !== null && !isResult(state.outcome) : ENDINGS.has(type);
  return state.timeline.find(isEnding)?.at ?? state.since;
}
const ENDINGS: ReadonlySet<string> = new Set<HandoverEventType>(['Declined', 'Withdrawn', 'NextRefused']);

/**
 * Nobody reminds an ABH to read an ending without result: after a withdrawal there is no such reminder either, and a
 * mail that comes in one case only would tell them apart.
 */
export const isSilent = (state: Handover, policy: Pick<HandoverPolicy, 'offices'>): boolean =>
  state.deadline?.rule === 'acknowledge' && notRealised(state) && senderIsAbh(state, policy);
