import type { EventMeta } from './commit.ts';

/** A legal or business refusal. `code` becomes the problem type, `detail` is one German sentence that says what to do. */
export interface Rejection {
  readonly code: string;
  readonly kind: 'invalid' | 'forbidden' | 'not-found' | 'conflict' | 'gone';
  readonly detail: string;
  /** JSON pointer-like name of the field at fault, when there is one. */
  readonly field?: string;
}

export type Decision<Event> =
  { readonly ok: true; readonly events: readonly Event[] } | { readonly ok: false; readonly rejection: Rejection };

export const accept = <Event>(...events: readonly Event[]): Decision<Event> => ({ ok: true, events });
export const reject = (rejection: Rejection): Decision<never> => ({ ok: false, rejection });

/** The rules of one kind of stream, all pure: what may happen (decide) and what it means (apply). */
export interface Decider<State, Command, Event, Context> {
  readonly initial: State;
  decide(state: State, command: Command, context: Context): Decision<Event>;
  apply(state: State, event: Event, meta: EventMeta): State;
  /** Schema of the events in this stream's commits; throws on a body this version does not know (bug: crash loudly). */
  parseEvent(body: unknown): Event;
}
