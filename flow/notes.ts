import { isDeepStrictEqual } from 'node:util';
import type { HandoverId } from '../domain/journal/id.ts';
import type { ClockworkRow, Store } from '../store/port.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** Changes one stream's clockwork note; changes of the same stream never lose each other within this process. */
export type Note = (stream: HandoverId, change: (noted: ClockworkRow | null) => ClockworkRow | null) => Promise<void>;

/** Lost between processes, a note is repaired by `expectBy`: it is a projection, not a fact. */
export function notesOf(store: Pick<Store, 'clockwork' | 'saveClockwork' | 'dropClockwork'>): Note {
  const inTurn = oneAtATime();
  return (stream, change) =>
    inTurn(stream, async () => {
      const noted = await store.clockwork(stream);
      const next = change(noted);
      // Most commits say nothing new to the clockwork: a durable write less.
      if (isDeepStrictEqual(next, noted)) return;
      await (next === null ? store.dropClockwork(stream) : store.saveClockwork(next));
    });
}
