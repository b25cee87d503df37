/** The product's clock: system time plus an offset that survives a restart. Only tests and the demo page move it. */
import type { Clock, EpochMs } from '../domain/calendar/clock.ts';
import type { Store } from '../store/port.ts';

export interface MovableClock extends Clock {
  /** Forward only; earlier or equal is ignored. Kept before it takes effect, so that no restart goes back in time. */
  moveTo(to: EpochMs): Promise<void>;
}

const SETTING = 'clock-offset-ms';
/** There is no way back, and beyond the calendar nothing can be answered any more. */
const MOST_AHEAD = 5 * 366 * 86_400_000;

export async function openClock(
  store: Pick<Store, 'setting' | 'saveSetting'>,
  system: () => EpochMs = Date.now,
): Promise<MovableClock> {
  const listeners = new Set<() => void>();
  let offset = Number((await store.setting(SETTING)) ?? '0');
  const now = (): EpochMs => system() + offset;
  return {
    now,
    onMoved(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async moveTo(to) {
      const forward = Math.min(to, system() + MOST_AHEAD) - now();
      if (forward <= 0) return;
      await store.saveSetting(SETTING, String(offset + forward));
      offset += forward;
      for (const listener of listeners) listener();
    },
  };
}
