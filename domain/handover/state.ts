import type { CategoryId, Ground, PurposeId } from '../consent/consent.ts';
import type { CaseId, HandoverId, Instant, OfficeId, PayloadRef } from '../journal/id.ts';
import type { DeclineReason, ItemState, Outcome, PauseReason, ReturnReason } from './code.ts';
import type { ItemId, OccasionId } from './command.ts';
import type { Deadline } from './deadline.ts';
import type { Status } from './status.ts';

/** One entry of the timeline, as recorded; `view` decides who may see which. */
export interface Entry {
  readonly type: string;
  readonly at: Instant;
  readonly office: OfficeId;
  readonly element: string;
}

/** Which notice somebody still has to get: about what, at which office. */
export interface Untold {
  readonly about:
    | 'accepted'
    | 'returned'
    | 'declined'
    | 'misdirected'
    | 'forwarded'
    | 'interim'
    | 'outcome'
    | 'cancelled'
    | 'withdrawn';
  readonly to: OfficeId;
}

/** What an undone acceptance goes back to. `null` as soon as anything else has happened. */
export interface BeforeAcceptance {
  readonly status: Status;
  readonly since: Instant;
  readonly deadline: Deadline | null;
  readonly reminder: Handover['reminder'];
  readonly reminded: boolean;
  readonly escalation: Handover['escalation'];
}

export interface Handover {
  readonly exists: true;
  readonly rev: number;
  readonly status: Status;
  readonly number: string;
  readonly case: CaseId;
  readonly sender: OfficeId;
  readonly recipient: OfficeId;
  readonly occasion: OccasionId;
  readonly purpose: PurposeId;
  readonly items: readonly { readonly item: ItemId; readonly state: ItemState | null }[];
  readonly categories: readonly CategoryId[];
  readonly ground: Ground;
  readonly persons: number;
  readonly municipality: string;
  readonly urgent: boolean;
  /** What was offered, and later supplements and answers: references into the vault with who wrote them. */
  readonly payload: PayloadRef;
  readonly texts: readonly {
    readonly ref: PayloadRef;
    readonly by: OfficeId;
    readonly about: string;
    readonly at: Instant;
  }[];
  readonly previous: HandoverId | null;
  readonly next: {
    readonly id: HandoverId;
    readonly to: OfficeId;
    readonly ground: Ground;
    readonly offered: boolean;
    readonly refused: boolean;
  } | null;
  readonly offeredAt: Instant;
  /** Since when the present status holds. */
  readonly since: Instant;
  /** When the present recipient first read what was sent. */
  readonly openedAt: Instant | null;
  /** Every office that has read it as recipient, former ones included: each may have copies of its own. */
  readonly readers: readonly OfficeId[];
  readonly acceptedAt: Instant | null;
  readonly undo: BeforeAcceptance | null;
  /** `null` once nothing is due any more. */
  readonly deadline: Deadline | null;
  /** Working days left when the clock was stopped (returned, paused). */
  readonly remaining: number | null;
  readonly told: boolean;
  readonly untold: Untold | null;
  readonly reminder: 'none' | 'due' | 'sent';
  /** The regular reminder of this deadline was recorded (one asked for by the coordination does not replace it). */
  readonly reminded: boolean;
  readonly escalation: 'none' | 'due' | 'sent';
  readonly declineReason: DeclineReason | null;
  readonly returnReason: ReturnReason | null;
  readonly pauseReason: PauseReason | null;
  readonly recommended: OfficeId | null;
  readonly outcome: Outcome | null;
  /** When the sender took note: of an outcome (final), or of an end by withdrawal (status stays). */
  readonly acknowledgedAt: Instant | null;
  readonly deletion: 'none' | 'access-open' | 'requested' | 'confirmed';
  /** Which readers have not confirmed yet that their copies are deleted. Empty before access has ended. */
  readonly deletionOpenAt: readonly OfficeId[];
  readonly run: number;
  readonly claimed: { readonly run: number; readonly instance: string } | null;
  readonly rebasedAt: readonly Instant[];
  readonly stuck: boolean;
  readonly timeline: readonly Entry[];
}
/** Before the first event there is nothing. */
export type HandoverState = { readonly exists: false } | Handover;
