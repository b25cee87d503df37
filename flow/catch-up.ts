/** Makes up for projections that a kill or a full disk has prevented (protocol.md: lists right within seconds). */
import { HandoverId, StreamId } from '../domain/journal/id.ts';
import type { Core } from './core.ts';
import { projectStream, projectedRev } from './project-stream.ts';
import { withdrawIfRevoked } from './revoked.ts';
import { PROJECTED_UNTIL } from './seal.ts';

/**
 * At the start: all streams touched since the last checkpoint at which nothing was behind (`seal`). Answers how many were
 * behind.
 */
export async function catchUp(core: Core): Promise<number> {
  const until = Number((await core.store.setting(PROJECTED_UNTIL)) ?? 0);
  let streams = 0;
  for (const { stream, rev } of await core.store.headsTouchedSince(until)) {
    const id = StreamId.parse(stream);
    const known = await projectedRev(core, id);
    if (known !== null && known >= rev) continue;
    await bringUp(core, id);
    if (known !== null) streams++;
  }
  if (streams > 0) core.report({ event: 'caught-up', streams });
  return streams;
}

/** While running: what this process could not project. */
export async function sweep(core: Core): Promise<void> {
  for (const stream of [...core.behind]) {
    // First: a failure noted while this runs must not be forgotten with it.
    core.behind.delete(stream);
    try {
      await bringUp(core, stream);
    } catch (error) {
      core.behind.add(stream);
      core.report({ event: 'projection-failed', stream, error });
    }
  }
}

async function bringUp(core: Core, stream: StreamId): Promise<void> {
  await projectStream(core, stream);
  const handover = HandoverId.safeParse(stream);
  // Killed between an offer and its second look at the consent.
  if (handover.success) await withdrawIfRevoked(core, handover.data);
  core.nudge();
}
