/**
 * What the product asks of a store. Commits are the truth (insert-if-absent is the only lock); rows are projections, rebuildable
 * at any time. Async, so that a networked store keeps the same port. Rejects with `StoreUnavailable` (try again) only;
 * anything else is a bug.
 */
import type { Checkpoint } from '../domain/journal/checkpoint.ts';
import type { Commit } from '../domain/journal/commit.ts';
import type { CaseId, ConsentId, HandoverId, Instant, OfficeId, PlainDate, StreamId } from '../domain/journal/id.ts';
import type { HandoverRow } from '../domain/handover/row.ts';

export type { HandoverRow, TaskEntry } from '../domain/handover/row.ts';

/** The clockwork's note on one open stream: who must be woken, when silence becomes suspicious. */
export interface ClockworkRow {
  readonly stream: HandoverId;
  readonly run: number;
  /** Instance created for this run, as far as this projection knows. */
  readonly started: boolean;
  /** Newest rev the engine must learn of; a read step at or after it answers. */
  readonly wakeRev: number;
  readonly answeredRev: number;
  /** `beenden` is wanted instead of `weiter` (withdrawal whose stop step has not run). */
  readonly stop: boolean;
  readonly nextWakeAt: Instant | null;
  readonly expectBy: Instant;
  /** Last time the dispatcher acted for this row, for its back-off. */
  readonly nudgedAt: Instant | null;
  readonly nudges: number;
  readonly stuck: boolean;
}

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
  /** The withdrawal has reached every handover under this consent. */
  readonly fannedOut: boolean;
}

export interface CaseRow {
  readonly id: CaseId;
  readonly rev: number;
  readonly office: OfficeId;
  readonly municipality: string;
  readonly persons: number;
  readonly openedAt: Instant;
}

export interface FollowUpRow {
  readonly office: OfficeId;
  readonly handover: HandoverId;
  readonly rev: number;
  readonly on: PlainDate | null;
}

/** Opaque to callers; `null`: no more. */
export type Cursor = string;
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: Cursor | null;
}

/** One list of handovers. Office lists need `office`; the coordination's `overdue`/`open` have `office: null`. Newest order is by the list. */
export type HandoverList =
  /** Own tasks, earliest due first, undated last. `today` splits: overdue has due < today. */
  | { readonly view: 'inbox'; readonly office: OfficeId; readonly filter: InboxFilter; readonly today: PlainDate }
  /** Sent by the office, newest first. */
  | { readonly view: 'sent'; readonly office: OfficeId; readonly open: boolean | null }
  /** Open and past due (or stuck); office: involving it, null: all. Longest overdue first. Never to the sender of one that ended without result (ADR 0006). */
  | { readonly view: 'overdue'; readonly office: OfficeId | null; readonly today: PlainDate }
  /** Not closed, to others than the sender also: deletion not confirmed yet. office: involving it, null: all. Newest first. */
  | { readonly view: 'open'; readonly office: OfficeId | null };
export type InboxFilter = 'all' | 'overdue' | 'today' | 'answers' | 'follow-up';

/** From maintained counters, never by scanning rows. */
export interface HandoverCounts {
  readonly inbox: {
    readonly all: number;
    readonly overdue: number;
    readonly today: number;
    readonly answers: number;
    readonly followUp: number;
  };
  readonly sent: { readonly all: number; readonly open: number };
  readonly overdue: number;
  readonly open: number;
}

export interface Store {
  // commits
  /** `exists`: somebody else holds this revision. Durable when answered. */
  append(commit: Commit): Promise<'inserted' | 'exists'>;
  /** In order, from `afterRev` + 1. */
  read(stream: StreamId, afterRev?: number): Promise<readonly Commit[]>;
  /** Ids of all streams, ascending, for rebuild, checkpoint and export. */
  streams(after: StreamId | null, limit: number): Promise<readonly StreamId[]>;
  /** The streams touched since a checkpoint number (0: all), with their heads. */
  headsTouchedSince(
    checkpoint: number,
  ): Promise<readonly { readonly stream: StreamId; readonly rev: number; readonly hash: string }[]>;
  /** `Ü JJJJ-NNNNN`: the next free number of that year, the same one again for the same stream. Insert-if-absent. */
  claimNumber(year: number, stream: HandoverId): Promise<string>;
  handoverByNumber(number: string): Promise<HandoverId | null>;
  // checkpoints
  saveCheckpoint(checkpoint: Checkpoint): Promise<'inserted' | 'exists'>;
  lastCheckpoint(): Promise<Checkpoint | null>;
  checkpoints(afterNumber: number, limit: number): Promise<readonly Checkpoint[]>;
  // projections
  projectHandover(row: HandoverRow): Promise<void>;
  projectConsent(row: ConsentRow): Promise<void>;
  projectCase(row: CaseRow): Promise<void>;
  projectFollowUp(row: FollowUpRow): Promise<void>;
  handover(id: HandoverId): Promise<HandoverRow | null>;
  handovers(
    list: HandoverList,
    after: Cursor | null,
    limit: number,
  ): Promise<Page<HandoverRow & { readonly followUpOn: PlainDate | null }>>;
  counts(office: OfficeId | null, today: PlainDate): Promise<HandoverCounts>;
  handoversUnderConsent(consent: ConsentId): Promise<readonly HandoverRow[]>;
  handoversOfCase(id: CaseId, office: OfficeId): Promise<readonly HandoverRow[]>;
  consent(id: ConsentId): Promise<ConsentRow | null>;
  consentsOfCase(id: CaseId): Promise<readonly ConsentRow[]>;
  /** Newest first; `office` null: all (data protection officer). */
  consents(office: OfficeId | null, after: Cursor | null, limit: number): Promise<Page<ConsentRow>>;
  /** Withdrawn, but not yet carried to every handover. */
  consentsToFanOut(limit: number): Promise<readonly ConsentRow[]>;
  caseRow(id: CaseId): Promise<CaseRow | null>;
  cases(office: OfficeId, after: Cursor | null, limit: number): Promise<Page<CaseRow>>;
  followUp(office: OfficeId, handover: HandoverId): Promise<FollowUpRow | null>;
  clearProjections(): Promise<void>;
  // clockwork
  saveClockwork(row: ClockworkRow): Promise<void>;
  dropClockwork(stream: HandoverId): Promise<void>;
  clockwork(stream: HandoverId): Promise<ClockworkRow | null>;
  /** Not started, or woken and unanswered; least recently nudged first. */
  clockworkNeedingAttention(limit: number): Promise<readonly ClockworkRow[]>;
  /** `expectBy` before this instant and not stuck. */
  clockworkSilentSince(before: Instant, limit: number): Promise<readonly ClockworkRow[]>;
  clockworkCounts(): Promise<{ readonly open: number; readonly attention: number; readonly stuck: number }>;
  // the rest
  setting(name: string): Promise<string | null>;
  saveSetting(name: string, value: string): Promise<void>;
  /** Not null: writes are refused; the text says why and what to do (German, for the operator). */
  readonly readOnlyReason: string | null;
  close(): Promise<void>;
}

/** Technical: busy, full, unreachable, read-only. The command was not recorded. */
export class StoreUnavailable extends Error {
  readonly reason: 'full' | 'read-only' | 'unreachable' | 'busy';
  constructor(reason: StoreUnavailable['reason'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreUnavailable';
    this.reason = reason;
  }
}

/** The store file cannot be used at all (corrupt, newer version, no rights): one line for the operator, exit code 3. */
export class StoreUnusable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreUnusable';
  }
}
