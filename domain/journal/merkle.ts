import { sha256 } from './canonical.ts';

// Leaves and nodes are hashed under different first bytes (RFC 6962, 2.1), so that no node can pose as a leaf.
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** Leaf of a stream's head. Says nothing about the stream to whom the head's hash is unknown. */
export const headLeaf = (head: { readonly stream: string; readonly rev: number; readonly hash: string }): string =>
  sha256(LEAF, `${head.stream}/${String(head.rev)}/${head.hash}`);

/** Root over the leaves (hex) in the given order; an odd one out rises unchanged. No leaves: SHA-256 of nothing. */
export function merkleRoot(leaves: readonly string[]): string {
  if (leaves.length === 0) return sha256();
  let level = leaves;
  while (level.length > 1) level = pairs(level);
  return level[0] ?? '';
}

function pairs(level: readonly string[]): readonly string[] {
  const above: string[] = [];
  for (let i = 0; i < level.length; i += 2) {
    const left = level[i] ?? '';
    const right = level[i + 1];
    above.push(right === undefined ? left : sha256(NODE, Buffer.from(left, 'hex'), Buffer.from(right, 'hex')));
  }
  return above;
}
