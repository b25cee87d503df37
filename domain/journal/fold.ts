import { type Commit, GENESIS } from './commit.ts';
import type { Decider } from './decider.ts';
import { commitPlace } from './seal.ts';

/** Where a stream stands: what the next commit needs as `rev - 1` and `prev`. `rev` 0 and `GENESIS` when it is empty. */
export interface Position {
  readonly rev: number;
  readonly hash: string;
}
export const START: Position = { rev: 0, hash: GENESIS };

export interface Folded<State> {
  readonly state: State;
  readonly head: Position;
}

type Folding<State, Event> = Pick<Decider<State, never, Event, never>, 'initial' | 'apply' | 'parseEvent'>;

/**
 * What is so after these commits, read from the first on in order. Throws `ErasedEvent` on an erased body: a stream that
 * still decides must be whole; only `verify` reads erased ones. Throws RangeError on a gap, which only a bug can cause.
 */
export function fold<State, Event>(decider: Folding<State, Event>, commits: Iterable<Commit>): Folded<State> {
  let state = decider.initial;
  let head = START;
  for (const { stream, rev, at, office, events, hash } of commits) {
    if (rev !== head.rev + 1) throw new RangeError(`${commitPlace(stream, rev)} does not follow ${String(head.rev)}`);
    for (const event of events) {
      if (event === null) throw new ErasedEvent(commitPlace(stream, rev));
      state = decider.apply(state, decider.parseEvent(event.body), { at, rev, office });
    }
    head = { rev, hash };
  }
  return { state, head };
}

/** The stream was erased (retention); nothing can be decided on it any more. */
export class ErasedEvent extends Error {
  readonly place: string;
  constructor(place: string) {
    super(`erased event in ${place}`);
    this.name = 'ErasedEvent';
    this.place = place;
  }
}
