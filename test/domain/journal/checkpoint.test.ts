import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkCheckpoint, makeCheckpoint } from '../../../domain/journal/checkpoint.ts';
import { instant } from '../../../domain/journal/id.ts';
import { headLeaf, merkleRoot } from '../../../domain/journal/merkle.ts';
import { isSigned, signHash, signingKeys } from '../../../domain/journal/signing.ts';

const keys = signingKeys(new Uint8Array(32).fill(1));
const hash = (n: number): string => n.toString(16).padStart(64, '0');
const head = (stream: string, rev: number) => ({ stream, rev, hash: hash(rev) });
const at = instant(Date.UTC(2026, 10, 23));
const first = makeCheckpoint(null, [head('h_b', 2), head('h_a', 1)], at, keys.privateKey);
const second = makeCheckpoint(first, [head('h_a', 3)], at, keys.privateKey);

describe('a checkpoint', () => {
  test('follows the one before, with its heads in stream order', () => {
    expect(first.heads.map(({ stream }) => stream)).toEqual(['h_a', 'h_b']);
    expect([first.number, second.number, second.prev]).toEqual([1, 2, first.hash]);
    expect(checkCheckpoint(first, null, keys.publicKey)).toEqual([]);
    expect(checkCheckpoint(second, first, keys.publicKey)).toEqual([]);
  });

  test.each([
    ['number', { ...second, number: 3 }, 'hier müsste Prüfpunkt 2 folgen'],
    ['prev', { ...second, prev: hash(9) }, 'schließt nicht an den Prüfpunkt davor an'],
    ['at', { ...second, at: instant(0) }, 'Angaben verändert: die Prüfsumme stimmt nicht'],
    ['root', { ...second, root: hash(9) }, 'die Liste der Stände passt nicht zur Wurzel'],
    ['a head', { ...second, heads: [head('h_a', 4)] }, 'die Liste der Stände passt nicht zur Wurzel'],
    ['a head left out', { ...second, heads: [] }, 'die Liste der Stände passt nicht zur Wurzel'],
    ['hash', { ...second, hash: hash(9) }, 'Angaben verändert: die Prüfsumme stimmt nicht'],
    ['signature', { ...second, signature: first.signature }, 'die Unterschrift stimmt nicht'],
  ])('shows a changed %s', (_, changed, what) => {
    expect(checkCheckpoint(changed, first, keys.publicKey)).toContain(what);
  });

  test('signed by another key is found', () => {
    const other = signingKeys(new Uint8Array(32).fill(2));
    expect(checkCheckpoint(first, null, other.publicKey)).toEqual(['die Unterschrift stimmt nicht']);
  });
});

describe('a signature', () => {
  test('is Ed25519 of RFC 8032: the empty-seed test vector 1', () => {
    const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
    const rfc = signingKeys(seed);
    expect(rfc.publicPem).toContain('BEGIN PUBLIC KEY');
    expect(Buffer.from(signHash('', rfc.privateKey), 'base64').toString('hex')).toMatch(
      /^e5564300c360ac729086e2cc806e828a/,
    );
  });
  test('differs after any change of one bit', () => {
    const signature = Buffer.from(first.signature, 'base64');
    fc.assert(
      fc.property(fc.nat(signature.length * 8 - 1), (bit) => {
        const changed = Buffer.from(signature);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(isSigned(first.hash, changed.toString('base64'), keys.publicKey)).toBe(false);
      }),
    );
  });
  test('has one spelling and needs a seed of 32 bytes', () => {
    expect(isSigned(first.hash, `${first.signature}\n`, keys.publicKey)).toBe(false);
    expect(() => signingKeys(new Uint8Array(31))).toThrow(RangeError);
  });
});

describe('a Merkle root', () => {
  test('of one leaf is the leaf, of none a fixed value', () => {
    expect(merkleRoot([hash(1)])).toBe(hash(1));
    expect(merkleRoot([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
  test('changes with every leaf, their order and their number', () => {
    const leaves = fc.uniqueArray(fc.nat(), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(leaves, fc.nat(), (numbers, pick) => {
        const all = numbers.map((n) => headLeaf(head('h_a', n + 1)));
        const root = merkleRoot(all);
        const i = pick % all.length;
        expect(merkleRoot(all.toSpliced(i, 1))).not.toBe(root);
        expect(merkleRoot(all.with(i, hash(0)))).not.toBe(root);
        expect(merkleRoot(all.toReversed())).not.toBe(root);
        expect(merkleRoot([...all, all[i] ?? ''])).not.toBe(root);
      }),
    );
  });
});
