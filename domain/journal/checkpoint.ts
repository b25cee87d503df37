import { z } from 'zod';
import { Sha256 } from './commit.ts';
import { Instant } from './id.ts';

/** Fixes order and completeness up to now: a Merkle root over the heads of the streams touched since the one before. */
export const Checkpoint = z.strictObject({
  /** Counts from 1 without gaps. */
  number: z.int().min(1),
  at: Instant,
  /** Hash of the checkpoint before, or GENESIS. */
  prev: Sha256,
  /** Merkle root over `<stream>/<rev>/<hash>` of the touched heads, in stream order. */
  root: Sha256,
  heads: z.array(z.strictObject({ stream: z.string(), rev: z.int().min(1), hash: Sha256 })),
  /** SHA-256 over canonical JSON of number, at, prev, root. */
  hash: Sha256,
  /** Ed25519 over `hash`, base64. */
  signature: z.string(),
});
export type Checkpoint = z.infer<typeof Checkpoint>;
