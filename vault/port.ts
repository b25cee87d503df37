/** Personal data, and only here. A compartment is case × office × purpose with a key of its own; erasing destroys the key. */
import type { CaseId, HandoverId, Instant, OfficeId, PayloadRef } from '../domain/journal/id.ts';
import type { CategoryId } from '../domain/consent/consent.ts';

export interface Compartment {
  readonly case: CaseId;
  readonly office: OfficeId;
  /** `akte`: the office's own record. A handover id: what was sent under it. */
  readonly purpose: 'akte' | HandoverId;
}

/** One sealed document: category → field → text, or the free text of an answer under the category `text`. */
export type Sheet = { readonly [category: string]: { readonly [field: string]: string } };

export interface ReadLogEntry {
  readonly at: Instant;
  readonly user: string;
  readonly office: OfficeId;
  /** The handover or case whose data were shown. */
  readonly subject: HandoverId | CaseId;
  readonly categories: readonly (CategoryId | 'text')[];
}

export interface Vault {
  /** Insert-if-absent under (compartment, ref): the same content has the same ref. Durable when answered. Rejects with `CompartmentErased`. */
  put(compartment: Compartment, ref: PayloadRef, sheet: Sheet): Promise<void>;
  /**
   * `erased`: the key was destroyed; `null`: never existed. With `categories` only these are decrypted and returned.
   * Rejects with `SheetUnreadable` when the bytes are not what was put.
   */
  read(
    compartment: Compartment,
    ref: PayloadRef,
    categories?: readonly (CategoryId | 'text')[],
  ): Promise<Sheet | 'erased' | null>;
  /** Keyed HMAC-SHA-256 of a request or sheet: deterministic, useless without the office key. */
  ref(content: unknown): PayloadRef;
  /** Destroys the keys of all compartments of this purpose (sender's and recipients'). Idempotent. The ledger must know first. */
  erase(purpose: HandoverId): Promise<void>;
  eraseCase(id: CaseId): Promise<void>;
  /** What something was sent under and not erased, ascending: to find what no commit names. */
  purposes(after: HandoverId | null, limit: number): Promise<readonly HandoverId[]>;
  /** Exact match only, by keyed token over the normalised value. */
  index(office: OfficeId, id: CaseId, field: SearchField, value: string): Promise<void>;
  search(office: OfficeId, field: SearchField, value: string): Promise<readonly CaseId[]>;
  /** All of them or none: a list of 50 is one durable write. */
  logRead(...entries: readonly ReadLogEntry[]): Promise<void>;
  /** Newest first, for the data protection officer alone. */
  reads(
    after: string | null,
    limit: number,
  ): Promise<{ readonly rows: readonly ReadLogEntry[]; readonly next: string | null }>;
  close(): Promise<void>;
}
export type SearchField = 'name' | 'file-number' | 'birth-date';

/** Off-store ledger: one JSON line per withdrawal or erasure, fsynced before the answer. One file per replica. */
export type LedgerEntry =
  | {
      readonly kind: 'withdrawal';
      readonly at: Instant;
      readonly consent: string;
      readonly office: OfficeId;
      readonly commandId: string;
    }
  | { readonly kind: 'erasure'; readonly at: Instant; readonly purpose: HandoverId }
  | { readonly kind: 'case-erasure'; readonly at: Instant; readonly case: CaseId };
export interface Ledger {
  append(entry: LedgerEntry): Promise<void>;
  all(): Promise<readonly LedgerEntry[]>;
  close(): Promise<void>;
}

/** Its key was destroyed, for good: nothing can be put there any more. */
export class CompartmentErased extends Error {
  constructor() {
    super('Die Angaben sind gelöscht; hier kann nichts mehr abgelegt werden.');
    this.name = 'CompartmentErased';
  }
}

/** Ciphertext altered, moved or incomplete, or its key lost. Never personal data in the message. */
export class SheetUnreadable extends Error {
  constructor(place: string, options?: ErrorOptions) {
    super(`Die verschlüsselten Angaben ${place} sind beschädigt oder ihr Schlüssel fehlt.`, options);
    this.name = 'SheetUnreadable';
  }
}
