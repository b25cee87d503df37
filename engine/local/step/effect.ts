import type { Variables } from '../../port.ts';
import type { Key } from './state.ts';

export type IncidentType =
  'EXTRACT_VALUE_ERROR' | 'CONDITION_ERROR' | 'IO_MAPPING_ERROR' | 'JOB_NO_RETRIES' | 'UNHANDLED_ERROR_EVENT';

/** What the shell must write after a step. Everything else the step did stands in the new state. */
export type Effect =
  | { readonly do: 'openJob'; key: Key; token: Key; element: string; type: string; retries: number }
  | { readonly do: 'closeJob'; key: Key }
  | { readonly do: 'openTimer'; key: Key; token: Key; element: string; due: number }
  | { readonly do: 'closeTimer'; key: Key }
  | { readonly do: 'subscribe'; key: Key; token: Key; element: string; name: string; correlationKey: string }
  | { readonly do: 'unsubscribe'; key: Key }
  | { readonly do: 'correlated'; message: Key }
  | { readonly do: 'raiseIncident'; key: Key; token: Key; element: string; type: IncidentType; job: Key | null }
  | { readonly do: 'clearIncident'; key: Key };

export type Command =
  | { readonly do: 'start'; readonly variables: Variables; readonly startAt: string | null }
  | { readonly do: 'completeJob'; readonly token: Key; readonly variables: Variables }
  /** `exhausted`: no retries are left. */
  | { readonly do: 'failJob'; readonly token: Key; readonly variables: Variables; readonly exhausted: boolean }
  | { readonly do: 'throwError'; readonly token: Key; readonly code: string; readonly variables: Variables }
  /** A timer fired or a message came for `element`, for which `token` waits. */
  | { readonly do: 'trigger'; readonly token: Key; readonly element: string; readonly variables: Variables }
  | { readonly do: 'resolveIncident'; readonly token: Key }
  | { readonly do: 'cancel' };
