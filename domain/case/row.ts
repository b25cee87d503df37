import type { CaseId, Instant, OfficeId } from '../journal/id.ts';
import type { CaseState } from './case.ts';

/** The shape of store/port.ts. */
export interface CaseRow {
  readonly id: CaseId;
  readonly rev: number;
  readonly office: OfficeId;
  readonly municipality: string;
  readonly persons: number;
  readonly openedAt: Instant;
}

export const toCaseRow = (
  id: CaseId,
  { rev, office, municipality, persons, openedAt }: Extract<CaseState, { exists: true }>,
): CaseRow => ({ id, rev, office, municipality, persons, openedAt });
