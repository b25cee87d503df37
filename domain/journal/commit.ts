import { z } from 'zod';
import { Instant, OfficeId, StreamId } from './id.ts';

/** SHA-256 in lower-case hex. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** An event with the salt of its leaf. Both are removed together when the event is erased; the leaf stays. */
export const SealedEvent = z.strictObject({ salt: Sha256, body: z.looseObject({ type: z.string() }) });
export type SealedEvent = z.infer<typeof SealedEvent>;

/** The `prev` of a stream's first commit. */
export const GENESIS = '0'.repeat(64);

/**
 * One recorded step of one stream, written once. `_id` is `<stream>/<rev>`: inserting it is the only lock there is.
 * `hash` covers prev, stream, rev, at, commandId, commandHash, office and leaves, never bodies or salts, whose removal
 * (retention, erasure) is the only change ever made.
 */
export const Commit = z.strictObject({
  _id: z.string(),
  stream: StreamId,
  /** Counts from 1 without gaps. */
  rev: z.int().min(1),
  /** `hash` of the commit before, or `GENESIS`. */
  prev: Sha256,
  at: Instant,
  /** Office and Idempotency-Key, or the worker's deterministic id: the same command is recorded once. */
  commandId: z.string().min(1),
  /** Keyed HMAC of the request: the same id with other content is refused. */
  commandHash: Sha256,
  office: OfficeId,
  /** `null`: erased. Same length and order as `leaves`. */
  events: z.array(SealedEvent.nullable()).min(1),
  /** SHA-256(salt + canonical JSON of the body), one per event. */
  leaves: z.array(Sha256).min(1),
  hash: Sha256,
});
export type Commit = z.infer<typeof Commit>;

/** What `apply` learns beside the event itself. */
export interface EventMeta {
  readonly at: Instant;
  readonly rev: number;
  readonly office: OfficeId;
}
