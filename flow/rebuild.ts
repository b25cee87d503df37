import type { StreamId } from '../domain/journal/id.ts';
import type { Core } from './core.ts';
import { projectStream } from './project-stream.ts';

const AT_ONCE = 500;

/** All lists anew from the journal; the service may go on working. Answers how many streams there are. */
export async function rebuild(core: Core, progress?: (streams: number) => void): Promise<number> {
  await core.store.clearProjections();
  let done = 0;
  for (let after: StreamId | null = null; ;) {
    const streams: readonly StreamId[] = await core.store.streams(after, AT_ONCE);
    for (const stream of streams) await projectStream(core, stream);
    done += streams.length;
    progress?.(done);
    after = streams.at(-1) ?? null;
    if (streams.length < AT_ONCE) return done;
  }
}
