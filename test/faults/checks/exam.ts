import type { Opened } from '../../../cli/open.ts';
import type { Commit } from '../../../domain/journal/commit.ts';
import type { StreamId } from '../../../domain/journal/id.ts';
import type { Testimony } from '../testimony.ts';

export interface Exam {
  readonly folder: string;
  readonly house: Opened;
  readonly testimony: Testimony;
  readonly streams: ReadonlyMap<StreamId, readonly Commit[]>;
}

/** Sentences on what is wrong; none: nothing. */
export type Check = (exam: Exam) => Promise<readonly string[]> | readonly string[];

export async function readStreams({ core }: Opened): Promise<ReadonlyMap<StreamId, readonly Commit[]>> {
  const streams = new Map<StreamId, readonly Commit[]>();
  for (let after: StreamId | null = null; ;) {
    const some: readonly StreamId[] = await core.store.streams(after, AT_ONCE);
    for (const stream of some) streams.set(stream, await core.store.read(stream));
    after = some.at(-1) ?? null;
    if (some.length < AT_ONCE) return streams;
  }
}

const AT_ONCE = 500;
