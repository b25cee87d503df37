/** Wiedervorlage: an office's own reminder on one handover. No deadline, nobody else sees it. Stream `w_…`. */
import { z } from 'zod';
import { HandoverId, PlainDate } from '../journal/id.ts';
import type { OfficeId } from '../journal/id.ts';

export const SetFollowUp = z.strictObject({ type: z.literal('SetFollowUp'), handover: HandoverId, on: PlainDate });
export const ClearFollowUp = z.strictObject({ type: z.literal('ClearFollowUp'), handover: HandoverId });
export const FollowUpCommand = z.discriminatedUnion('type', [SetFollowUp, ClearFollowUp]);
export type FollowUpCommand = z.infer<typeof FollowUpCommand>;

export const FollowUpEvent = z.discriminatedUnion('type', [
  SetFollowUp.extend({ type: z.literal('FollowUpSet') }),
  ClearFollowUp.extend({ type: z.literal('FollowUpCleared') }),
]);
export type FollowUpEvent = z.infer<typeof FollowUpEvent>;

export type FollowUpState =
  | { readonly exists: false }
  | {
      readonly exists: true;
      readonly rev: number;
      readonly office: OfficeId;
      readonly handover: HandoverId;
      readonly on: PlainDate | null;
    };
