/** How a principal looks at one handover. */
import { notRealised, senderIsAbh } from './abh.ts';
import type { HandoverPolicy } from './policy.ts';
import { isFormerReader, maySee } from './rights.ts';
import type { Handover } from './state.ts';
import type { HandoverView, Principal } from './view-types.ts';

export interface Reader {
  readonly principal: Pick<Principal, 'office' | 'role'>;
  readonly as: HandoverView['as'];
  /** An ABH that sent it: coded outcomes only. */
  readonly isAbh: boolean;
  /** It ended without result and this reader must not learn why. */
  readonly isBlind: boolean;
  /** It has read it before a new assignment and sees it only for deleting its copies. */
  readonly isFormer: boolean;
}

/** `null`: not visible, "not found" without a hint. */
export function readerOf(
  state: Handover,
  principal: Pick<Principal, 'office' | 'role'>,
  policy: Pick<HandoverPolicy, 'offices'>,
): Reader | null {
  if (!maySee(state, principal)) return null;
  const as = standing(state, principal);
  const isAbh = as === 'sender' && senderIsAbh(state, policy);
  const isFormer = as === 'recipient' && isFormerReader(state, principal.office);
  return { principal, as, isAbh, isBlind: isAbh && notRealised(state), isFormer };
}

function standing(state: Handover, { office, role }: Pick<Principal, 'office' | 'role'>): HandoverView['as'] {
  if (role !== 'sachbearbeitung') return role;
  return office === state.sender ? 'sender' : 'recipient';
}
