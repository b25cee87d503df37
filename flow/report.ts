/** What flows tell the operator. Codes and pseudonymous ids only; `log/` gives each its level and words. */
export type FlowEvent =
  | { readonly event: 'projection-failed'; readonly stream: string; readonly error: unknown }
  | { readonly event: 'caught-up'; readonly streams: number }
  | { readonly event: 'unknown-stream'; readonly stream: string; readonly element: string }
  | { readonly event: 'step-superseded'; readonly stream: string; readonly element: string; readonly reason: string }
  | { readonly event: 'step-failed'; readonly stream: string; readonly element: string; readonly error: unknown }
  | { readonly event: 'mail-given-up'; readonly stream: string; readonly error: unknown }
  | { readonly event: 'next-refused'; readonly stream: string; readonly code: string }
  | { readonly event: 'engine-unreachable'; readonly reason: string }
  | { readonly event: 'engine-reachable' }
  | { readonly event: 'engine-refused'; readonly stream: string; readonly error: unknown }
  | { readonly event: 'rebased'; readonly stream: string; readonly run: number }
  | { readonly event: 'stuck'; readonly stream: string }
  | { readonly event: 'withdrawn'; readonly consent: string; readonly handovers: number }
  | { readonly event: 'sealed'; readonly checkpoint: number; readonly heads: number }
  | { readonly event: 'pass-failed'; readonly pass: string; readonly error: unknown };
export type Report = (event: FlowEvent) => void;
