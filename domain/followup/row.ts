import type { HandoverId, OfficeId, PlainDate } from '../journal/id.ts';
import type { FollowUpState } from './followup.ts';

/** The shape of store/port.ts. */
export interface FollowUpRow {
  readonly office: OfficeId;
  readonly handover: HandoverId;
  readonly rev: number;
  readonly on: PlainDate | null;
}

export const toFollowUpRow = ({
  office,
  handover,
  rev,
  on,
}: Extract<FollowUpState, { exists: true }>): FollowUpRow => ({
  office,
  handover,
  rev,
  on,
});
