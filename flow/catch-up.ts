/** Makes up for projections that a kill or a full disk has prevented (protocol.md: lists right within seconds). */
import { HandoverId, StreamId } from '../domain/journal/id.ts';
import type { Core } from './core.ts';
import { projectStream, projectedRev } from './project-stream.ts';
import { withdrawIfRevoked } from './revoked.ts';

/**
 * At the start: all streams touched since the last checkpoint but one, because a checkpoint may have been made between a
 * commit and its projection. Answers how many were behind.
 */
export async function catchUp(core: Core): Promise<number> {
  const last = (await core.store.lastCheckpoint())?.number ?? 0;
  let streams = 0;
  for (const { stream, rev } of await core.store.headsTouchedSince(Math.max(0, last - 1))) {
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
    await bringUp(core, stream);
    core.behind.delete(stream);
  }
}

async function bringUp(core: Core, stream: StreamId): Promise<void> {
  await projectStream(core, stream);
  const handover = HandoverId.safeParse(stream);
  // Killed between an offer and its second look at the consent.
  if (handover.success) await withdrawIfRevoked(core, handover.data);
  core.nudge();
}
