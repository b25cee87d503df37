/** Every minute: silence is repaired or shown (I5). */
import { EngineUnavailable } from '../engine/port.ts';
import type { ClockworkRow } from '../store/port.ts';
import { needsAttention, probed, soon } from './clockwork.ts';
import type { Dispatching } from './dispatch.ts';
import { readHandover } from './handover.ts';
import { projectHandover } from './project-handover.ts';
import { rebase } from './rebase.ts';

export interface Watch {
  /** One look at the silent ones. Rejects with EngineUnavailable while the engine is away: an alarm, no storm. */
  pass(): Promise<void>;
}

/** At most so many at once: after an outage the others get the next minutes. */
const AT_ONCE = 50;
const MINUTE = 60_000;

/** `grace`: milliseconds the engine must have been well before its silence means anything (it has a backlog after an outage). */
export function createWatch(core: Dispatching, grace = 10 * MINUTE): Watch {
  let wellSince = Date.parse(core.now());
  return {
    async pass() {
      const { reachable, reason } = await core.engine.health();
      const now = core.now();
      if (!reachable) {
        wellSince = Number.POSITIVE_INFINITY;
        throw new EngineUnavailable(reason ?? 'unreachable');
      }
      wellSince = Math.min(wellSince, Date.parse(now));
      if (Date.parse(now) - wellSince < grace) return;
      for (const row of await core.store.clockworkSilentSince(now, AT_ONCE)) await look(core, row);
    },
  };
}

/** A silent wait is asked first, a silent step or an unanswered wake-up is repaired. */
async function look(core: Dispatching, row: ClockworkRow): Promise<void> {
  const { stream, run } = row;
  // Never begun: that is the dispatcher's to do, and its alarm.
  if (!row.started) return core.note(stream, (noted) => noted && { ...noted, expectBy: soon(core.now()) });
  const seen = await readHandover(core, stream);
  const { state } = seen;
  if (!state.exists) return core.note(stream, () => null);
  // The note is older than the journal.
  if (state.run !== run) return projectHandover(core, stream, seen);
  if (!needsAttention(row)) {
    await core.note(stream, (noted) =>
      noted?.expectBy === row.expectBy ? probed(noted, state.rev, core.now()) : noted,
    );
    return core.nudge();
  }
  const outcome = await rebase(core, stream, run, 'silent');
  if (outcome === 'over') await core.note(stream, (noted) => (noted?.run === run ? null : noted));
}
