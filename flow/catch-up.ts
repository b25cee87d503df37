/** Makes up for projections that a kill or a full disk has prevented (protocol.md: lists right within seconds). */
import { HandoverId, StreamId } from '../domain/journal/id.ts';
import type { Core } from './core.ts';
import { projectStream, projectedRev } from './project-stream.ts';
import { withdrawIfRevoked } from './revoked.ts';

/**
 * Looks at all streams touched since the last checkpoint but one: a checkpoint may have been made between a commit and its
 * projection. Answers how many were behind.
 */
export async function catchUp(core: Core): Promise<number> {
  const last = (await core.store.lastCheckpoint())?.number ?? 0;
  let behind = 0;
  for (const { stream, rev } of await core.store.headsTouchedSince(Math.max(0, last - 1))) {
    const id = StreamId.parse(stream);
    const known = await projectedRev(core, id);
    if (known !== null && known >= rev) continue;
    await projectStream(core, id);
    const handover = HandoverId.safeParse(stream);
    // Killed between an offer and its second look at the consent.
    if (handover.success) await withdrawIfRevoked(core, handover.data);
    if (known !== null) behind++;
  }
  if (behind > 0) {
    core.report({ event: 'caught-up', streams: behind });
    core.nudge();
  }
  return behind;
}
