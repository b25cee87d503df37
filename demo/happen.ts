/** Lets the plan happen: people's steps and the clockwork's looks on one agenda, in the order of time. */
import type { EpochMs } from '../domain/calendar/clock.ts';
import type { HandoverId } from '../domain/journal/id.ts';
import type { Flow } from '../flow/port.ts';
import type { Stepping } from '../flow/step.ts';
import { agenda } from './agenda.ts';
import { turn } from './clockwork.ts';
import type { PlannedHandover } from './plan.ts';
import { type Happening, play } from './play.ts';
import type { Who } from './principals.ts';
import type { SeedClock } from './seed-clock.ts';

export interface Happenings {
  readonly core: Stepping;
  readonly flow: Flow;
  readonly clock: SeedClock;
  readonly who: Who;
  readonly now: EpochMs;
  readonly giveWay: (() => Promise<void>) | null;
}

const MINUTE = 60_000;

/** Answers how many steps it took. */
export async function happen(
  planned: readonly PlannedHandover[],
  { core, flow, clock, who, now, giveWay }: Happenings,
): Promise<number> {
  const happenings = agenda<Happening>();
  const wakes = new Map<HandoverId, EpochMs>();
  const lookAt = (id: HandoverId, at: EpochMs): void => {
    wakes.set(id, at);
    happenings.add(at, () => look(id, at));
  };
  const look = async (id: HandoverId, at: EpochMs): Promise<void> => {
    // Somebody's step came in between and has made an entry of its own.
    if (wakes.get(id) !== at) return;
    const { isClosed, next } = await turn(core, id);
    if (isClosed) await core.note(id, () => null);
    else if (next !== null) lookAt(id, next);
  };
  const stage = {
    flow,
    who,
    happenings,
    lookSoon: (id: HandoverId) => lookAt(id, clock.now() + MINUTE),
    today: core.today,
  };
  for (const handover of planned) play(handover, stage);
  let steps = 0;
  for (let entry = happenings.next(); entry !== null && entry.at <= now; entry = happenings.next()) {
    clock.set(entry.at);
    await entry.item();
    await giveWay?.();
    steps++;
  }
  return steps;
}
