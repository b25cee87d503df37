import type { Variables } from '../../port.ts';

/** Keys are JavaScript integers inside the engine and decimal strings outside. */
export type Key = number;

/** activating: entered, but something is missing (incident). completing: left, but something is missing (incident). */
export type Phase = 'activating' | 'active' | 'completing';

/** An open timer or message subscription; its row, found by `key`, makes it fire. */
export interface Wait {
  readonly key: Key;
  readonly kind: 'timer' | 'message';
  /** The catching element: the token's own, one of its boundary events, or an event sub-process start. */
  readonly element: string;
}

/** One execution of one element (Zeebe: element instance). Scopes are tokens too: together they form a tree. */
export interface Token {
  readonly key: Key;
  readonly element: string;
  /** Token of the surrounding scope; null for the process itself. */
  readonly scope: Key | null;
  phase: Phase;
  /** Variables local to this token. */
  variables: Variables;
  waits: readonly Wait[];
  job: Key | null;
  incident: Key | null;
  /** Result of a job, a message or an error that the token has not passed on yet. */
  caught: Variables | null;
  /** Scopes only: the event sub-process that interrupted this scope. */
  interruptedBy: string | null;
  /** Scopes only: per flow into a parallel gateway, the arrivals that no join has used yet. */
  arrived: { readonly [flowId: string]: number };
}

/** A running instance: its tokens in the order of their arrival, the process token first. Ended when there is none. */
export interface InstanceState {
  readonly key: Key;
  readonly tokens: readonly Token[];
}
