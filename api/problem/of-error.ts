/** What was thrown, translated once: everything is logged, little is answered. */
import { StoreUnavailable } from '../../store/port.ts';
import type { ApiDeps } from '../deps.ts';
import type { Reply } from '../operation.ts';
import { ofBodyError } from './of-body-error.ts';
import { problem } from './problem.ts';

/** Seconds until it is worth another try. */
const RETRY_AFTER = { busy: 1, unreachable: 5, full: 60, 'read-only': 300 } as const satisfies Readonly<
  Record<StoreUnavailable['reason'], number>
>;

export function ofError(error: unknown, operation: string, deps: Pick<ApiDeps, 'log' | 'newIncidentId'>): Reply {
  const unreadable = ofBodyError(error);
  if (unreadable !== null) return unreadable;
  if (isInvalidCursor(error)) return problem('query-invalid', { field: '/after' });
  const incident = deps.newIncidentId();
  deps.log.failed({ operation, incident, error });
  if (error instanceof StoreUnavailable) {
    const code = error.reason === 'read-only' ? 'store-read-only' : 'store-unavailable';
    return problem(code, { incident }, { 'Retry-After': String(RETRY_AFTER[error.reason]) });
  }
  return problem('unexpected', { incident });
}

/** Of store/cursor.ts, which is no part of the port: known by its name. */
const isInvalidCursor = (error: unknown): boolean => error instanceof Error && error.name === 'InvalidCursor';
