/** What a reader may know of a consent: recorder and recipients its content, the data protection officer too, others nothing. */
import type { ConsentId, OfficeId, PlainDate } from '../journal/id.ts';
import { ABH_KIND } from './abh.ts';
import type { ConsentState } from './consent.ts';
import type { ConsentContext } from './context.ts';
import { mayWithdraw } from './decide.ts';

type Known = Exclude<ConsentState, { status: 'none' }>;

export interface ConsentView extends Omit<Known, 'status'> {
  readonly id: ConsentId;
  /** `not-usable`: what an ABH reads of a withdrawn and of a used-up consent alike. */
  readonly standing: 'valid' | 'expired' | 'withdrawn' | 'not-usable';
  readonly mayWithdraw: boolean;
}

export interface ConsentFacts {
  readonly today: PlainDate;
  /** `usedUp` of the handovers under this consent. */
  readonly usedUp: boolean;
  readonly offices: ReadonlyMap<OfficeId, { readonly kind: string }>;
}

/** `null`: not visible (answer "not found", without a hint). */
export function consentView(
  id: ConsentId,
  state: ConsentState,
  principal: ConsentContext['actor'],
  facts: ConsentFacts,
): ConsentView | null {
  if (state.status === 'none' || !mayWithdraw(state, principal)) return null;
  const { status, withdrawnAt, ...known } = state;
  const standing = standingFor(state, principal.office, facts);
  return {
    ...known,
    id,
    standing,
    withdrawnAt: standing === 'withdrawn' ? withdrawnAt : null,
    // a withdrawal repeated costs nothing; offered to an ABH always, or its absence would tell
    mayWithdraw: status === 'given' || standing === 'not-usable',
  };
}

function standingFor(
  state: Known,
  reader: OfficeId,
  { today, usedUp, offices }: ConsentFacts,
): ConsentView['standing'] {
  const isAbhsOwn = reader === state.office && offices.get(reader)?.kind === ABH_KIND;
  if (isAbhsOwn && (usedUp || state.status === 'withdrawn')) return 'not-usable';
  if (state.status === 'withdrawn') return 'withdrawn';
  return today > state.validUntil ? 'expired' : 'valid';
}

/** How much of the stream journal and export show: cut after the first commit where an ABH must not see a withdrawal. */
export function consentCommits(
  state: ConsentState,
  principal: ConsentContext['actor'],
  { offices }: Pick<ConsentFacts, 'offices'>,
): 'all' | 'first' | 'none' {
  if (state.status === 'none' || !mayWithdraw(state, principal)) return 'none';
  const isAbhsOwn = principal.office === state.office && offices.get(principal.office)?.kind === ABH_KIND;
  return isAbhsOwn && principal.role === 'sachbearbeitung' ? 'first' : 'all';
}
