/** Milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = number;

/** The one source of time. Forward only; tests and the demo page move it, production does not. */
export interface Clock {
  now(): EpochMs;
  /** Calls back after the clock was moved by hand (timers must look again). Returns the way to stop listening. */
  onMoved(listener: () => void): () => void;
}
