import type { Variables } from '../port.ts';

/** What became of one job. The runtime turns each into exactly one terminal call, so a handler never calls the engine. */
export type Outcome =
  | { readonly kind: 'completed'; readonly variables: Variables }
  /** Modelled: an error boundary event catches it. */
  | { readonly kind: 'bpmnError'; readonly code: string; readonly message: string; readonly variables?: Variables }
  /** Technical fault. `burn` false: the attempt does not count (nothing is wrong with this job). */
  | { readonly kind: 'retry'; readonly reason: string; readonly burn: boolean; readonly backOff?: number }
  /** A bug or a case nobody thought of: shown to operators at once. */
  | { readonly kind: 'incident'; readonly reason: string }
  /** Another instance acts for this stream: this one ends itself. */
  | { readonly kind: 'superseded'; readonly reason: string };

export const completed = (variables: Variables): Outcome => ({ kind: 'completed', variables });
export const retry = (reason: string): Outcome => ({ kind: 'retry', reason, burn: true });
export const incident = (reason: string): Outcome => ({ kind: 'incident', reason });
export const superseded = (reason: string): Outcome => ({ kind: 'superseded', reason });
