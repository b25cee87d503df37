/** What main.ts hands to the API. */
import type { OfficeId } from '../domain/journal/id.ts';
import type { HandoverPolicy } from '../domain/handover/policy.ts';
import type { Principal } from '../domain/handover/view-types.ts';
import type { Flow } from '../flow/port.ts';
import type { EpochMs } from '../domain/calendar/clock.ts';

export interface ApiDeps {
  readonly flow: Flow;
  readonly policy: HandoverPolicy;
  /** Demo sign-ins by token (`demo-abh-siegburg` → who that is). Ignored unless `demo`. */
  readonly users: ReadonlyMap<string, Principal>;
  /** Outside demo mode no demo token is accepted and `/demo/*` does not exist. */
  readonly demo: boolean;
  /** Moves the one clock forward; `null`: this engine's clock cannot be moved, `/demo/clock` does not exist. */
  readonly moveClock: ((to: EpochMs) => void | Promise<void>) | null;
  readonly log: ApiLog;
  /** Opaque ids for incidents; an argument, so that tests can know them. */
  readonly newIncidentId: () => string;
  readonly limits: ApiLimits;
}

export interface ApiLimits {
  /** Requests a minute for one user (before sign-in: for one address). */
  readonly requestsPerMinute: number;
}
export const DEFAULT_LIMITS: ApiLimits = { requestsPerMinute: 600 };

/** Fields only, never a request's content: ids of operations, codes and times. */
export interface ApiLog {
  answered(entry: {
    readonly operation: string;
    readonly status: number;
    readonly ms: number;
    readonly office: OfficeId | null;
  }): void;
  /** A technical fault (`store-unavailable`) or a bug; the incident id is what the caller was told. */
  failed(entry: { readonly operation: string; readonly incident: string; readonly error: unknown }): void;
}
