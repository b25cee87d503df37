import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Checkpoint, makeCheckpoint } from '../../../domain/journal/checkpoint.ts';
import type { Commit } from '../../../domain/journal/commit.ts';
import { checkpointFor, commitFor, exportLines, type ExportRecord } from '../../../domain/journal/export.ts';
import { instant, type StreamId } from '../../../domain/journal/id.ts';
import { sealCommit } from '../../../domain/journal/seal.ts';
import { signingKeys } from '../../../domain/journal/signing.ts';
import { type Verification, verifyExport, type VerifyOptions } from '../../../domain/journal/verify.ts';
import { at, bodies, chain, office, stream } from './sample.ts';

const keys = signingKeys(new Uint8Array(32).fill(1));
const now = instant(Date.UTC(2026, 10, 23));
const ids: readonly StreamId[] = ['a', 'b', 'c'].map(stream).toSorted();
const [a, b, c] = [at(ids, 0), at(ids, 1), at(ids, 2)];

const headOf = (commits: readonly Commit[]) => {
  const { stream, rev, hash } = at(commits, commits.length - 1);
  return { stream, rev, hash };
};
const header = (scope: 'all' | 'office'): ExportRecord => ({
  kind: 'header',
  format: 'staffelstab-journal',
  version: 1,
  at: now,
  reader: office,
  scope,
});
const commit = (one: Commit): ExportRecord => ({ kind: 'commit', commit: one });

/** A journal of three streams, sealed twice: after the first step of each, and at the end. */
function journal(...contents: readonly (readonly (readonly object[])[])[]): {
  commits: Commit[][];
  checkpoints: Checkpoint[];
} {
  const commits = contents.map((content, i) => chain(at(ids, i), content));
  const first = makeCheckpoint(
    null,
    commits.map((all) => headOf(all.slice(0, 1))),
    now,
    keys.privateKey,
  );
  const last = makeCheckpoint(first, commits.map(headOf), now, keys.privateKey);
  return { commits, checkpoints: [first, last] };
}
const recordsOf = ({ commits, checkpoints }: ReturnType<typeof journal>): ExportRecord[] => [
  header('all'),
  ...commits.flat().map(commit),
  ...checkpoints.map((checkpoint): ExportRecord => ({ kind: 'checkpoint', checkpoint })),
];
const linesOf = async (records: readonly ExportRecord[]): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of exportLines(records)) lines.push(line);
  return lines;
};
const verify = async (records: readonly ExportRecord[], options: VerifyOptions = {}): Promise<Verification> =>
  verifyExport(await linesOf(records), { publicKey: keys.publicKey, ...options });
const places = ({ faults }: Verification): readonly string[] => faults.map(({ place }) => place);

const small = journal([[{}], [{}], [{}]], [[{}], [{}]], [[{}, {}]]);
const kept = at(small.checkpoints, 1);

describe('an untouched export', () => {
  test('of any content verifies and is counted', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, bodies, bodies, async (...contents) => {
        const whole = journal(...contents);
        const result = await verify(recordsOf(whole), { checkpoint: at(whole.checkpoints, 1) });
        expect(result).toEqual({
          ok: true,
          faults: [],
          commits: whole.commits.flat().length,
          streams: 3,
          checkpoints: 2,
          notes: [],
        });
      }),
      { numRuns: 30 },
    );
  });

  test('says what it could not see without a checkpoint kept elsewhere and without a key', async () => {
    const { ok, notes } = await verifyExport(await linesOf(recordsOf(small)));
    expect(ok).toBe(true);
    expect(notes).toEqual([
      'Ohne einen anderswo aufbewahrten Prüfpunkt bliebe ein vollständiges Neuschreiben unbemerkt.',
      'Die Unterschriften der Prüfpunkte wurden nicht geprüft: es ist kein öffentlicher Schlüssel angegeben.',
    ]);
  });

  test('says how many steps no checkpoint covers yet', async () => {
    const records = recordsOf({ ...small, checkpoints: small.checkpoints.slice(0, 1) });
    expect((await verify(records)).notes).toContain(
      '3 Schritte sind von keinem Prüfpunkt bezeugt: würden sie fehlen, fiele es nicht auf.',
    );
  });
});

describe('for one office', () => {
  const ours = new Set<string>([a, b]);
  const shown = (cut: string | null): ExportRecord[] => [
    header('office'),
    ...at(small.commits, 0)
      .slice(0, cut === null ? 3 : 2)
      .map((one) => commit(commitFor(one, () => false))),
    ...(cut === null ? [] : [{ kind: 'cut' as const, stream: a }]),
    ...at(small.commits, 1).map((one) => commit(commitFor(one, ({ type }) => type === 'Noted'))),
    ...small.checkpoints.map((checkpoint): ExportRecord => ({
      kind: 'checkpoint',
      checkpoint: checkpointFor(checkpoint, (id) => ours.has(id) && id !== cut),
    })),
  ];

  test('withheld bodies and foreign heads still verify, also against the full checkpoint kept elsewhere', async () => {
    const result = await verify(shown(null), { checkpoint: kept });
    expect(result).toMatchObject({ ok: true, commits: 5, streams: 2 });
    expect(result.notes).toEqual(['3 Ereignisse liegen nur als Prüfsumme vor: gelöscht oder nicht für diesen Leser.']);
  });

  test('a stream cut short for the reader verifies as its beginning and does not say how it went on', async () => {
    const records = shown(a);
    expect(await verify(records, { checkpoint: kept })).toMatchObject({ ok: true, commits: 4 });
    const end = at(at(small.commits, 0), 2).hash;
    expect((await linesOf(records)).join()).not.toContain(end);
  });

  test('cut short without saying so, it is named', async () => {
    const records = shown(a).filter(({ kind }) => kind !== 'cut');
    expect((await verify(records, { checkpoint: kept })).faults).toEqual([
      { place: `${a}/3`, what: 'fehlt: das Ende ist abgeschnitten, aufbewahrter Prüfpunkt 2 bezeugt Schritt 3' },
    ]);
  });

  test('the data protection officer gets no hidden heads', async () => {
    expect(places(await verify([header('all'), ...shown(null).slice(1)]))).toContain('Prüfpunkt 1');
  });
});

describe('tampering is named by place', () => {
  const records = recordsOf(small);
  const commits = small.commits.flat();
  const everyCommit = commits.map((_, i) => i);

  test.each(everyCommit)('commit %i removed', async (i) => {
    const { stream, rev } = at(commits, i);
    const result = await verify(records.toSpliced(i + 1, 1));
    const last = !commits.some((other) => other.stream === stream && other.rev > rev);
    const alone = last && rev === 1;
    expect(places(result)).toContain(alone ? stream : `${stream}/${String(last ? rev : rev + 1)}`);
  });

  test.each(everyCommit)('everything from commit %i on removed, as if the journal ended there', async (i) => {
    const { stream, rev } = at(commits, i);
    const result = await verify([...records.slice(0, i + 1), ...records.slice(-2)]);
    expect(places(result)).toContain(rev === 1 ? stream : `${stream}/${String(rev)}`);
  });

  test('any two commits swapped', async () => {
    for (const i of everyCommit) {
      for (const j of everyCommit.filter((other) => other > i)) {
        const swapped = records.with(i + 1, at(records, j + 1)).with(j + 1, at(records, i + 1));
        expect((await verify(swapped)).ok).toBe(false);
      }
    }
  });

  test.each(everyCommit)('a commit inserted or doubled at %i', async (i) => {
    const before = at(commits, i);
    expect(places(await verify(records.toSpliced(i + 1, 0, commit(before))))).toContain(before._id);
    const forged = sealCommit({
      ...before,
      rev: before.rev + 1,
      prev: before.hash,
      events: [{ type: 'X' }],
      salts: ['0'.repeat(64)],
    });
    const result = await verify(records.toSpliced(i + 2, 0, commit(forged)));
    const appended = !commits.some(({ _id }) => _id === forged._id);
    // Nothing tells a forged new step from a real one that no checkpoint covers yet; the report says so.
    if (appended) expect(result.notes.join()).toContain('1 Schritte sind von keinem Prüfpunkt bezeugt');
    else expect(places(result)).toContain(forged._id);
  });

  test('a stream rewritten to its end contradicts the checkpoints', async () => {
    const rewritten = chain(a, [[{ forged: true }], [{}], [{}]]);
    const result = await verify([header('all'), ...rewritten.map(commit), ...records.slice(4)]);
    expect(result.faults).toEqual([
      { place: `${a}/1`, what: 'weicht von Prüfpunkt 1 ab: nachträglich neu geschrieben' },
      { place: `${a}/3`, what: 'weicht von Prüfpunkt 2 ab: nachträglich neu geschrieben' },
    ]);
  });

  test('everything rewritten, checkpoints and signatures too, contradicts only the checkpoint kept elsewhere', async () => {
    const rewritten = recordsOf(journal([[{ forged: true }], [{}], [{}]], [[{}], [{}]], [[{}, {}]]));
    expect((await verify(rewritten)).ok).toBe(true);
    expect(places(await verify(rewritten, { checkpoint: kept }))).toContain('Prüfpunkt 2');
    expect(places(await verify(rewritten, { checkpoint: kept }))).toContain(`${a}/3`);
  });

  test('checkpoints removed, swapped, or older than the one kept elsewhere', async () => {
    expect(places(await verify(records.toSpliced(-2, 1)))).toContain('Prüfpunkt 2');
    expect(
      places(await verify([...records.slice(0, -2), at(records, records.length - 1), at(records, records.length - 2)])),
    ).toContain('Prüfpunkt 2');
    expect(places(await verify(records.slice(0, -1), { checkpoint: kept }))).toContain('aufbewahrter Prüfpunkt 2');
    const altered = { ...kept, root: '0'.repeat(64) };
    expect(places(await verify(records, { checkpoint: altered }))).toEqual(
      Array<string>(2).fill('aufbewahrter Prüfpunkt 2'),
    );
  });

  test('any single bit of any line', async () => {
    const lines = await linesOf(records);
    const bytes = Buffer.from(lines.join('\n'));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
        const changed = Buffer.from(bytes);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const result = await verifyExport(changed.toString('utf8').split('\n'), {
          checkpoint: kept,
          publicKey: keys.publicKey,
        });
        expect(result.ok).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  test('any field of a commit, even if the file is written anew around it', async () => {
    const field = fc.constantFrom(
      '_id',
      'rev',
      'prev',
      'at',
      'commandId',
      'commandHash',
      'office',
      'leaves',
      'events',
      'hash',
    );
    const other = at(chain(c, [[{}], [{ other: 1 }], [{ other: 2 }]], 7), 2);
    await fc.assert(
      fc.asyncProperty(field, fc.nat(commits.length - 1), async (name, i) => {
        const original = at(commits, i);
        const value = name === 'office' ? 'ebh-rsk' : Object.entries(other).find(([key]) => key === name)?.[1];
        const changed: unknown = { ...original, [name]: value };
        fc.pre(JSON.stringify(changed) !== JSON.stringify(original));
        const lines = await linesOf(records);
        const altered = lines.with(i + 1, JSON.stringify({ kind: 'commit', commit: changed })).slice(0, -1);
        const result = await verifyExport(altered);
        expect(result.ok).toBe(false);
        const named = places(result).some(
          (place) => place.startsWith(original.stream) || place === `Zeile ${String(i + 2)}`,
        );
        expect(named).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what is no export', () => {
  test.each([
    ['nothing at all', [], ['Datei']],
    ['prose', ['Guten Tag'], ['Zeile 1', 'Datei']],
    ['endless nesting', ['['.repeat(200_000)], ['Zeile 1', 'Datei']],
    ['an unknown version', ['{"kind":"header","version":2}'], ['Zeile 1', 'Datei']],
  ])('%s is said so', async (_, lines, expected) => {
    expect(places(await verifyExport(lines))).toEqual(expected);
  });

  test('a number that JSON cannot say does not break the verifier', async () => {
    const lines = await linesOf(recordsOf(journal([[{ value: 12345 }]], [[{}]], [[{}]])));
    const result = await verifyExport(lines.map((line) => line.replace('12345', '1e999')));
    expect(places(result)).toContain(`${a}/1`);
  });

  test('thousands of faults are counted, not kept', async () => {
    const { faults, notes } = await verifyExport(Array<string>(5000).fill('?'));
    expect(faults).toHaveLength(200);
    expect(notes).toContain('4801 weitere Fehler sind nicht aufgeführt.');
  });
});
