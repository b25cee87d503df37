/** What the two skins (api, web), the demo and the command line may do. Built by `createFlow(deps)`; nobody else touches store and engine. */
import type { CategoryId, GroundVerdict } from '../domain/consent/consent.ts';
import type { Deadline } from '../domain/handover/deadline.ts';
import type { HandoverView, Principal } from '../domain/handover/view-types.ts';
import type { Rejection } from '../domain/journal/decider.ts';
import type { CaseId, ConsentId, HandoverId, Instant, OfficeId, PlainDate } from '../domain/journal/id.ts';
import type { Cursor, HandoverCounts, InboxFilter, Page } from '../store/port.ts';
import type { ReadLogEntry, SearchField, Sheet } from '../vault/port.ts';
import type { ActionRequest, CaseInput, ConsentInput, OfferInput } from './input.ts';

/** `repeated`: this Idempotency-Key was answered before; nothing new was recorded. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value; readonly repeated: boolean }
  | { readonly ok: false; readonly rejection: Rejection };

export interface CaseView {
  readonly id: CaseId;
  readonly office: OfficeId;
  readonly municipality: string;
  readonly persons: number;
  readonly openedAt: Instant;
  /** The office's own record; `null` when erased. Reading it is logged. */
  readonly record: Sheet | null;
}
export interface CaseListItem {
  readonly id: CaseId;
  readonly municipality: string;
  readonly persons: number;
  readonly openedAt: Instant;
  readonly name: string;
  readonly fileNumber: string;
}

export interface ConsentView {
  readonly id: ConsentId;
  readonly case: CaseId;
  readonly office: OfficeId;
  readonly recipients: readonly OfficeId[];
  readonly purpose: string;
  readonly categories: readonly CategoryId[];
  readonly explicitSpecial: boolean;
  readonly signedOn: PlainDate;
  readonly validUntil: PlainDate;
  readonly textVersion: string;
  readonly language: string;
  readonly interpreter: boolean;
  readonly givenAt: Instant;
  /** `not-usable`: what an ABH reads of a withdrawn or used-up consent alike. */
  readonly standing: 'valid' | 'expired' | 'withdrawn' | 'not-usable';
  readonly withdrawnAt: Instant | null;
  readonly mayWithdraw: boolean;
}

/** What the reader may read of the person now. `closed`: no valid ground (withdrawn, expired, ended): nothing is shown, the journal stays. */
export type Payload =
  | {
      readonly open: true;
      readonly sheet: Sheet;
      readonly texts: readonly {
        readonly about: string;
        readonly by: OfficeId;
        readonly at: Instant;
        readonly text: string;
      }[];
    }
  | {
      readonly open: false;
      readonly verdict:
        GroundVerdict | { readonly valid: false; readonly reason: 'erased' | 'ended' | 'not-for-reader' };
    };

export type ListRequest =
  | { readonly view: 'inbox'; readonly filter: InboxFilter }
  | { readonly view: 'sent'; readonly open: boolean | null }
  | { readonly view: 'overdue' }
  | { readonly view: 'open' };
/** A row as this reader may see it: built with `view`, so that an ABH's rows say no more than its pages. `person`: initials, `null` where the reader has no ground or no right. */
export interface HandoverListItem {
  readonly view: HandoverView;
  readonly followUpOn: PlainDate | null;
  readonly person: string | null;
}

/** Dry run of an offer: what would be sent, until when, and whether the ground carries it. Records nothing. */
export interface OfferPreview {
  readonly deadline: Deadline;
  readonly verdict: GroundVerdict;
  /** The recipient is on site on these ISO weekdays (synthetic assumption); empty: every working day. */
  readonly presence: readonly number[];
}

export interface CommandMeta {
  /** Idempotency-Key: 1 to 128 visible ASCII characters. */
  readonly key: string;
  /** `HandoverView.version` the person saw; `null` only where nothing can be stale (offer, remind). */
  readonly ifMatch: string | null;
}

export interface Flow {
  now(): Instant;
  today(): PlainDate;
  openCase(who: Principal, input: CaseInput, key: string): Promise<Answer<CaseView>>;
  case(who: Principal, id: CaseId): Promise<Answer<CaseView>>;
  cases(who: Principal, after: Cursor | null, limit: number): Promise<Page<CaseListItem>>;
  searchCases(who: Principal, field: SearchField, value: string): Promise<readonly CaseListItem[]>;
  giveConsent(who: Principal, input: ConsentInput, key: string): Promise<Answer<ConsentView>>;
  /** Effective before this answers: ledger, commit, then the fan-out to every open handover. */
  withdrawConsent(who: Principal, id: ConsentId, key: string): Promise<Answer<ConsentView>>;
  consent(who: Principal, id: ConsentId): Promise<Answer<ConsentView>>;
  consents(who: Principal, after: Cursor | null, limit: number): Promise<Answer<Page<ConsentView>>>;
  consentsOfCase(who: Principal, id: CaseId): Promise<readonly ConsentView[]>;
  previewOffer(who: Principal, input: OfferInput): Promise<Answer<OfferPreview>>;
  offer(who: Principal, input: OfferInput, key: string): Promise<Answer<HandoverView>>;
  act(who: Principal, id: HandoverId, request: ActionRequest, meta: CommandMeta): Promise<Answer<HandoverView>>;
  handover(who: Principal, id: HandoverId): Promise<Answer<HandoverView>>;
  /** Checks the ground now (I7), logs the read, records `Opened` at the recipient's first read. */
  payload(who: Principal, id: HandoverId): Promise<Answer<Payload>>;
  /** Offices to which this handover may be forwarded or reassigned on a valid ground. */
  offices(
    who: Principal,
    id: HandoverId,
  ): Promise<readonly { readonly office: OfficeId; readonly consent: ConsentId | null }[]>;
  list(who: Principal, request: ListRequest, after: Cursor | null, limit: number): Promise<Page<HandoverListItem>>;
  counts(who: Principal): Promise<HandoverCounts>;
  /** The handovers of one case at the reader's office, newest first. */
  handoversOfCase(who: Principal, id: CaseId): Promise<readonly HandoverListItem[]>;
  /** The office's own follow-up on one handover. */
  followUp(who: Principal, id: HandoverId): Promise<PlainDate | null>;
  setFollowUp(who: Principal, id: HandoverId, on: PlainDate | null, key: string): Promise<Answer<PlainDate | null>>;
  /** The commits of one handover as this reader may have them (JSON Lines records as in the export). */
  journal(who: Principal, id: HandoverId): Promise<Answer<readonly object[]>>;
  /** JSON Lines, each with its line break: header, commits, checkpoints, end. `datenschutz`: all; an office: its own streams; others are rejected. */
  exportJournal(who: Principal): Promise<Answer<AsyncIterable<string>>>;
  reads(
    who: Principal,
    after: string | null,
    limit: number,
  ): Promise<Answer<{ readonly rows: readonly ReadLogEntry[]; readonly next: string | null }>>;
  /** For /readyz: what is wrong, in one word each; empty: ready. */
  readiness(): Promise<readonly string[]>;
}
