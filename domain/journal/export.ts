/**
 * The journal as JSON Lines: header, commits stream by stream (ids ascending, each from its first step), checkpoints from
 * number 1, end. What a reader may not see is absent in a way that still verifies: bodies are null while their leaf stays,
 * heads of other streams stand as Merkle leaves, and a stream cut short for this reader says so.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Checkpoint, Head } from './checkpoint.ts';
import { Commit, Sha256 } from './commit.ts';
import { Instant, OfficeId, StreamId } from './id.ts';
import { headLeaf } from './merkle.ts';

export const ExportedCheckpoint = Checkpoint.extend({ heads: z.array(z.union([Head, Sha256])) });
export type ExportedCheckpoint = z.infer<typeof ExportedCheckpoint>;

export const ExportRecord = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('header'),
    format: z.literal('staffelstab-journal'),
    version: z.literal(1),
    at: Instant,
    reader: OfficeId,
    /** `all`: nothing is withheld but what was erased. `office`: the reader's own streams. */
    scope: z.enum(['all', 'office']),
  }),
  z.strictObject({ kind: z.literal('commit'), commit: Commit }),
  /** The stream named last (or one of which nothing is shown) goes on, but not for this reader. */
  z.strictObject({ kind: z.literal('cut'), stream: StreamId }),
  z.strictObject({ kind: z.literal('checkpoint'), checkpoint: ExportedCheckpoint }),
]);
export type ExportRecord = z.infer<typeof ExportRecord>;

/** Written by `exportLines` alone: notices a file damaged or cut short on its way, not one rewritten on purpose. */
export const EndRecord = z.strictObject({ kind: z.literal('end'), lines: z.int().min(0), sha256: Sha256 });
export type EndRecord = z.infer<typeof EndRecord>;

/** The lines of an export, without line breaks; the last one is the end record. */
export async function* exportLines(
  records: AsyncIterable<ExportRecord> | Iterable<ExportRecord>,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let lines = 0;
  for await (const record of records) {
    const line = JSON.stringify(record);
    hash.update(`${line}\n`);
    lines += 1;
    yield line;
  }
  yield JSON.stringify({ kind: 'end', lines, sha256: hash.digest('hex') });
}

/** The commit as a reader may have it: bodies that are not his become null, their leaves stay. */
export const commitFor = (commit: Commit, mayRead: (body: { readonly type: string }) => boolean): Commit => ({
  ...commit,
  events: commit.events.map((sealed) => (sealed !== null && mayRead(sealed.body) ? sealed : null)),
});

/** The checkpoint as a reader may have it. Hide a cut stream too: its head would say how it went on. */
export const checkpointFor = (checkpoint: Checkpoint, shows: (stream: string) => boolean): ExportedCheckpoint => ({
  ...checkpoint,
  heads: checkpoint.heads.map((head) => (shows(head.stream) ? head : headLeaf(head))),
});
