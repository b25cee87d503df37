import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { type Commit, GENESIS } from '../../../domain/journal/commit.ts';
import { caseIdFor, instant, OfficeId, type StreamId } from '../../../domain/journal/id.ts';
import { sealCommit } from '../../../domain/journal/seal.ts';

export const office = OfficeId.parse('abh-rsk');
export const stream = (name: string): StreamId => caseIdFor(office, name);
const hex = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A valid stream of commits with the given event bodies per commit. */
export function chain(id: StreamId, bodies: readonly (readonly object[])[], from = 0): Commit[] {
  const commits: Commit[] = [];
  for (const [i, events] of bodies.entries()) {
    const rev = i + 1;
    commits.push(
      sealCommit({
        stream: id,
        rev,
        prev: commits.at(-1)?.hash ?? GENESIS,
        at: instant(Date.UTC(2026, 10, 16, 8, from + i)),
        commandId: `abh-rsk:${id}:${String(rev)}`,
        commandHash: hex(`command ${String(rev)}`),
        office,
        events: events.map((body, n) => ({ type: 'Noted', n, ...body })),
        salts: events.map((_, n) => hex(`salt ${id} ${String(rev)} ${String(n)}`)),
      }),
    );
  }
  return commits;
}

/** 1 to 3 events per commit, 1 to 5 commits. */
export const bodies = fc.array(
  fc.array(fc.record({ text: fc.string(), value: fc.oneof(fc.integer(), fc.boolean(), fc.constant(null)) }), {
    minLength: 1,
    maxLength: 3,
  }),
  { minLength: 1, maxLength: 5 },
);

export const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index];
  if (item === undefined) throw new RangeError(`nothing at ${String(index)}`);
  return item;
};

/** Erases an event as retention does: body and salt go, the leaf stays. */
export const erase = (commit: Commit, event: number): Commit => ({
  ...commit,
  events: commit.events.map((sealed, i) => (i === event ? null : sealed)),
});
