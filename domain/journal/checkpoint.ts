import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson, sha256 } from './canonical.ts';
import { GENESIS, Sha256 } from './commit.ts';
import { Instant } from './id.ts';
import { headLeaf, merkleRoot } from './merkle.ts';
import { isSigned, signHash } from './signing.ts';

export const Head = z.strictObject({ stream: z.string(), rev: z.int().min(1), hash: Sha256 });
export type Head = z.infer<typeof Head>;

/** Fixes order and completeness up to now: a Merkle root over the heads of the streams touched since the one before. */
export const Checkpoint = z.strictObject({
  /** Counts from 1 without gaps. */
  number: z.int().min(1),
  at: Instant,
  /** Hash of the checkpoint before, or GENESIS. */
  prev: Sha256,
  /** Merkle root over `<stream>/<rev>/<hash>` of the touched heads, in stream order. */
  root: Sha256,
  heads: z.array(Head),
  /** SHA-256 over canonical JSON of number, at, prev, root. */
  hash: Sha256,
  /** Ed25519 over `hash`, base64. */
  signature: z.string(),
});
export type Checkpoint = z.infer<typeof Checkpoint>;

/** What makes a checkpoint the next one; its heads may be hidden behind their leaves (`export.ts`). */
export type Sealed = Omit<Checkpoint, 'heads'>;

/** `heads`: of every stream touched since `previous` (null: since the beginning), in any order. */
export function makeCheckpoint(
  previous: Sealed | null,
  heads: readonly Head[],
  at: Instant,
  privateKey: KeyObject,
): Checkpoint {
  const sorted = heads.toSorted((a, b) => (a.stream < b.stream ? -1 : 1));
  const body = {
    number: (previous?.number ?? 0) + 1,
    at,
    prev: previous?.hash ?? GENESIS,
    root: merkleRoot(sorted.map(headLeaf)),
  };
  const hash = checkpointHash(body);
  return { ...body, heads: sorted, hash, signature: signHash(hash, privateKey) };
}

/** German sentences on what is wrong with it as the successor of `previous`; empty: nothing. `publicKey` null: unsigned look. */
export function checkCheckpoint(
  checkpoint: Checkpoint,
  previous: Sealed | null,
  publicKey: KeyObject | null,
): readonly string[] {
  return checkSealed(checkpoint, checkpoint.heads.map(headLeaf), previous, publicKey);
}

/** The same with the heads as leaves, some of which the reader may not open. */
export function checkSealed(
  checkpoint: Sealed,
  leaves: readonly string[],
  previous: Sealed | null,
  publicKey: KeyObject | null,
): readonly string[] {
  const expected = (previous?.number ?? 0) + 1;
  const faults = checkAlone(checkpoint, leaves, publicKey);
  if (checkpoint.number !== expected) return [`hier müsste Prüfpunkt ${String(expected)} folgen`, ...faults];
  if (checkpoint.prev !== (previous?.hash ?? GENESIS)) return ['schließt nicht an den Prüfpunkt davor an', ...faults];
  return faults;
}

/** What one checkpoint says about itself, wherever it was kept. */
export function checkAlone(
  checkpoint: Sealed,
  leaves: readonly string[],
  publicKey: KeyObject | null,
): readonly string[] {
  const { root, hash, signature } = checkpoint;
  const faults: string[] = [];
  if (merkleRoot(leaves) !== root) faults.push('die Liste der Stände passt nicht zur Wurzel');
  if (checkpointHash(checkpoint) !== hash) faults.push('Angaben verändert: die Prüfsumme stimmt nicht');
  if (publicKey !== null && !isSigned(hash, signature, publicKey)) faults.push('die Unterschrift stimmt nicht');
  return faults;
}

const checkpointHash = ({ number, at, prev, root }: Pick<Sealed, 'number' | 'at' | 'prev' | 'root'>): string =>
  sha256(canonicalJson({ number, at, prev, root }));
