/** What leaves the domain: the only shape api, web, export and mail may show. Built by `view(state, principal, policy, now)`. */
import type { CategoryId, Ground, PurposeId } from '../consent/consent.ts';
import type { CaseId, HandoverId, Instant, OfficeId, PlainDate } from '../journal/id.ts';
import type { ItemState, Outcome } from './code.ts';
import type { ItemId, OccasionId } from './command.ts';
import type { Deadline } from './deadline.ts';
import type { Role } from './policy.ts';
import type { Status } from './status.ts';

/** A signed-in user: one office, one role. */
export interface Principal {
  readonly user: string;
  readonly office: OfficeId;
  readonly role: Role;
}

/** `not-realised`: what an ABH reads for every ending without result ("nicht zustande gekommen"), whatever the cause. */
export type Standing = Status | 'not-realised';

/** What the office of the principal has to do now; also the row of its inbox. */
export const TASKS = [
  'answer', // Annahme entscheiden
  'work', // Ergebnis melden
  'resume', // Pause beenden
  'supplement', // Angaben ergänzen
  'read-answer', // Rückmeldung lesen
  'confirm-deletion', // Löschung bestätigen
] as const;
export type Task = (typeof TASKS)[number];

/** Endpoint names: POST /api/handovers/{id}/{action}. */
export const ACTIONS = [
  'accept',
  'undo',
  'decline',
  'return',
  'supplement',
  'forward',
  'misdirect',
  'pause',
  'resume',
  'report',
  'outcome',
  'acknowledge',
  'cancel',
  'confirm-deletion',
  'extend',
  'remind',
  'reassign',
] as const;
export type Action = (typeof ACTIONS)[number];

export interface TimelineEntry {
  /** Event type, or `NotRealised` for what an ABH may see of an ending without result. */
  readonly what: string;
  readonly at: Instant;
  /** `null` where the reader may not learn who. */
  readonly office: OfficeId | null;
  readonly element: string;
}

export interface HandoverView {
  readonly id: HandoverId;
  readonly number: string;
  /** Opaque; for If-Match. Says nothing about how many steps there were. */
  readonly version: string;
  readonly as: 'sender' | 'recipient' | 'koordination' | 'datenschutz';
  readonly standing: Standing;
  /** Nothing is open any more for the reader. */
  readonly closed: boolean;
  readonly case: CaseId | null;
  readonly sender: OfficeId;
  readonly recipient: OfficeId;
  /** Who has the baton. */
  readonly holder: OfficeId | null;
  readonly task: Task | null;
  readonly occasion: OccasionId;
  readonly purpose: PurposeId;
  readonly items: readonly { readonly item: ItemId; readonly state: ItemState | null }[];
  readonly categories: readonly CategoryId[];
  readonly ground: Ground;
  readonly persons: number;
  readonly municipality: string;
  readonly urgent: boolean;
  readonly offeredAt: Instant;
  readonly since: Instant;
  readonly openedAt: Instant | null;
  readonly deadline: Deadline | null;
  readonly clock: 'running' | 'stopped' | 'none';
  readonly overdueSince: PlainDate | null;
  readonly undoUntil: Instant | null;
  readonly previous: HandoverId | null;
  readonly next: { readonly id: HandoverId; readonly to: OfficeId } | null;
  /** Coded reason of a return, a decline or a pause, where the reader may know it. */
  readonly reason: string | null;
  readonly recommended: OfficeId | null;
  readonly outcome: Outcome | 'not-realised' | null;
  readonly acknowledgedAt: Instant | null;
  readonly deletion: 'none' | 'requested' | 'confirmed';
  readonly timeline: readonly TimelineEntry[];
  readonly upcoming: readonly { readonly what: 'reminder' | 'due' | 'escalation'; readonly on: PlainDate }[];
  readonly actions: readonly Action[];
  /** May answers of the recipient carry free text? Never when the sender is an ABH. */
  readonly mayExplain: boolean;
  /** Elements of bpmn/uebergabe: where it stands, and which were passed. */
  readonly place: { readonly now: string | null; readonly done: readonly string[] };
  readonly stuck: boolean;
}
