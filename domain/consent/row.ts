import type { ConsentId, Instant, OfficeId, PlainDate, CaseId } from '../journal/id.ts';
import type { ConsentState } from './consent.ts';

/** The shape of store/port.ts. */
export interface ConsentRow {
  readonly id: ConsentId;
  readonly rev: number;
  readonly office: OfficeId;
  readonly case: CaseId;
  readonly recipients: readonly OfficeId[];
  readonly signedOn: PlainDate;
  readonly validUntil: PlainDate;
  readonly status: 'given' | 'withdrawn';
  readonly givenAt: Instant;
  readonly withdrawnAt: Instant | null;
  readonly fannedOut: boolean;
}

/** `fannedOut` is the withdrawal flow's knowledge, not the stream's; without a withdrawal there is nothing to carry. */
export function toConsentRow(
  id: ConsentId,
  state: Exclude<ConsentState, { status: 'none' }>,
  rev: number,
  fannedOut: boolean,
): ConsentRow {
  const { office, recipients, signedOn, validUntil, status, givenAt, withdrawnAt } = state;
  return {
    id,
    rev,
    office,
    case: state.case,
    recipients,
    signedOn,
    validUntil,
    status,
    givenAt,
    withdrawnAt,
    fannedOut,
  };
}
