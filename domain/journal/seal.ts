import { canonicalJson, sha256 } from './canonical.ts';
import type { Commit } from './commit.ts';
import type { Instant, OfficeId, StreamId } from './id.ts';

/** What goes into a commit. `salts`: one per event, 32 random bytes in hex each, drawn by the caller. */
export interface Unsealed {
  readonly stream: StreamId;
  readonly rev: number;
  /** `hash` of the commit before, or `GENESIS`. */
  readonly prev: string;
  readonly at: Instant;
  readonly commandId: string;
  readonly commandHash: string;
  readonly office: OfficeId;
  readonly events: readonly { readonly type: string }[];
  readonly salts: readonly string[];
}

/** The finished commit, ready for `store.append`. Throws when events and salts do not match in number. */
export function sealCommit({ stream, rev, prev, at, commandId, commandHash, office, events, salts }: Unsealed): Commit {
  if (events.length === 0 || events.length !== salts.length)
    throw new RangeError('one salt per event, at least one event');
  const sealed = events.map((event, i) => ({ salt: salts[i] ?? '', body: { ...event } }));
  const leaves = sealed.map(({ salt, body }) => leafOf(salt, body));
  const hashed = { prev, stream, rev, at, commandId, commandHash, office, leaves };
  return { _id: commitPlace(stream, rev), ...hashed, events: sealed, hash: commitHash(hashed) };
}

export const commitPlace = (stream: string, rev: number): string => `${stream}/${String(rev)}`;

/** SHA-256 over the salt (its hex text) and the canonical JSON of the body. */
export const leafOf = (salt: string, body: unknown): string => sha256(salt, canonicalJson(body));

type Hashed = Pick<Commit, 'prev' | 'stream' | 'rev' | 'at' | 'commandId' | 'commandHash' | 'office' | 'leaves'>;

/** Covers the leaves, not bodies and salts: those may be erased (decisions.md, "Commits, ids, keys"). */
export const commitHash = ({ prev, stream, rev, at, commandId, commandHash, office, leaves }: Hashed): string =>
  sha256(canonicalJson({ prev, stream, rev, at, commandId, commandHash, office, leaves }));
