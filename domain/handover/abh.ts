/** What an ABH may not tell apart (ADR 0006, decisions.md): declined, not turned up, ended or moved away, withdrawn. */
import { ABH_KIND } from '../consent/abh.ts';
import { isResult } from './code.ts';
import type { HandoverPolicy } from './policy.ts';
import type { Handover } from './state.ts';

export const senderIsAbh = (state: Handover, policy: Pick<HandoverPolicy, 'offices'>): boolean =>
  policy.offices.get(state.sender)?.kind === ABH_KIND;

/** Ended without result: an ABH reads "nicht zustande gekommen", whatever the cause. */
export function notRealised(state: Handover): boolean {
  switch (state.status) {
    case 'declined':
    case 'withdrawn':
      return true;
    case 'outcome-reported':
    case 'acknowledged':
      return state.declineReason !== null || (state.outcome !== null && !isResult(state.outcome));
    case 'forwarded':
      return state.next?.refused === true;
    default:
      return false;
  }
}

/**
 * Nobody reminds an ABH to read an ending without result: after a withdrawal there is no such reminder either, and a
 * mail that comes in one case only would tell them apart.
 */
export const isSilent = (state: Handover, policy: Pick<HandoverPolicy, 'offices'>): boolean =>
  state.deadline?.rule === 'acknowledge' && notRealised(state) && senderIsAbh(state, policy);
