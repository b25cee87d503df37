import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkChain } from '../../../domain/journal/chain.ts';
import { Commit } from '../../../domain/journal/commit.ts';
import { OfficeId } from '../../../domain/journal/id.ts';
import { sealCommit } from '../../../domain/journal/seal.ts';
import { at, bodies, chain, erase, stream } from './sample.ts';

const id = stream('a');
const places = (commits: readonly Commit[]): readonly string[] => checkChain(commits).map((fault) => fault.place);

describe('a chain', () => {
  test('of any content verifies, also with every body erased', () => {
    fc.assert(
      fc.property(bodies, fc.nat(), (content, pick) => {
        const commits = chain(id, content);
        expect(checkChain(commits.map((commit) => Commit.parse(JSON.parse(JSON.stringify(commit)))))).toEqual([]);
        const some = commits.map((commit) => erase(commit, pick % commit.events.length));
        expect(checkChain(some)).toEqual([]);
        expect(checkChain(commits.map((commit) => ({ ...commit, events: commit.events.map(() => null) })))).toEqual([]);
      }),
    );
  });

  test('names a removed commit at the one after it', () => {
    const commits = chain(id, [[{}], [{}], [{}], [{}]]);
    expect(checkChain(commits.toSpliced(1, 1))).toEqual([{ place: `${id}/3`, what: `davor fehlt ${id}/2` }]);
    expect(checkChain(commits.slice(2))).toEqual([{ place: `${id}/3`, what: `davor fehlt ${id}/1 bis ${id}/2` }]);
  });

  test('finds swapped and inserted commits', () => {
    fc.assert(
      fc.property(bodies, fc.nat(), fc.nat(), (content, i, j) => {
        const commits = chain(id, content);
        const [a, b] = [i % commits.length, j % commits.length];
        const swapped = commits.with(a, at(commits, b)).with(b, at(commits, a));
        expect(checkChain(swapped).length > 0).toBe(a !== b);
        expect(checkChain(commits.toSpliced(a, 0, at(commits, b))).length).toBeGreaterThan(0);
      }),
    );
  });

  test('names a forged commit, even a well-sealed one, at itself or at the one after it', () => {
    const commits = chain(id, [[{}], [{}], [{}]]);
    const second = at(commits, 1);
    const forged = sealCommit({ ...second, events: [{ type: 'Forged' }], salts: ['0'.repeat(64)] });
    expect(places(commits.with(1, forged))).toEqual([`${id}/3`]);
    expect(places(commits.with(1, { ...forged, hash: second.hash }))).toEqual([`${id}/2`]);
    expect(places(commits.with(1, { ...second, leaves: forged.leaves, events: forged.events }))).toEqual([`${id}/2`]);
  });

  const fields = ['_id', 'prev', 'at', 'commandId', 'commandHash', 'office', 'hash'] as const;
  const other = { ...at(chain(id, [[{}]]), 0), office: OfficeId.parse('ebh-rsk') };
  test.each(fields)('names the commit whose %s was changed', (field) => {
    const commits = chain(id, [[{}], [{}], [{}]]);
    const changed = { ...at(commits, 1), [field]: other[field] };
    expect(places(commits.with(1, changed))).toContain(`${id}/2`);
  });

  test('counts events and leaves', () => {
    const [only] = chain(id, [[{}, {}]]);
    if (only === undefined) throw new Error('no commit');
    expect(checkChain([{ ...only, events: only.events.slice(1) }])).toEqual([
      { place: `${id}/1`, what: 'Zahl der Ereignisse und der Prüfsummen verschieden' },
    ]);
  });
});
