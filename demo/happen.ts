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
import { dice } from './random.ts';
import type { SeedClock } from './seed-clock.ts';

export interface Happenings {
  readonly core: Stepping;
  readonly flow: Flow;
  readonly clock: SeedClock;
  readonly who: Who;
  readonly seed: number;
  readonly now: EpochMs;
  readonly progress: ((steps: number) => void) | undefined;
}

/** Answers how many steps it took. */
export async function happen(
  planned: readonly PlannedHandover[],
  { core, flow, clock, who, seed, now, progress }: Happenings,
): Promise<number> {
  const happenings = agenda<Happening>();
  const lookAt = (id: HandoverId, at: EpochMs): void => {
    wakes.set(id, at);
    happenings.add(at, look(id, at));
  };
  const wakes = new Map<HandoverId, EpochMs>();
  const look =
    (id: HandoverId, at: EpochMs): Happening =>
    async () => {
      // Somebody's step came in between and has made an entry of its own.
      if (wakes.get(id) !== at) return;
      const { isClosed, next } = await turn(core, id);
      if (isClosed) await core.note(id, () => null);
      else if (next !== null) lookAt(id, next);
    };
  const today = core.today();
  const moment = officeHours(core, today, seed);
  for (const handover of planned) {
    play(handover, {
      flow,
      who,
      moment,
      happenings,
      lookSoon: (id) => lookAt(id, clock.now() + MINUTE),
      today: core.today,
    });
  }
  let steps = 0;
  for (let entry = happenings.next(); entry !== null && entry.at <= now; entry = happenings.next()) {
    clock.set(entry.at);
    await entry.item();
    if (++steps % 500 === 0) progress?.(steps);
  }
  return steps;
}

const MINUTE = 60_000;
/** Minutes after 06:00, when the working-day clock wakes. */
const OPENS = 120;
const CLOSES = 600;

function officeHours(
  { policy: { calendar } }: Stepping,
  today: Parameters<typeof calendar.addWorkingDays>[0],
  seed: number,
) {
  const chance = dice(seed + 1);
  return (ago: number): EpochMs =>
    Date.parse(calendar.wakeTime(calendar.addWorkingDays(today, -ago))) + chance.between(OPENS, CLOSES) * MINUTE;
}
