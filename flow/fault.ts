import { EngineUnavailable } from '../engine/port.ts';
import { incident, type Outcome } from '../engine/runtime/outcome.ts';
import { MailUnavailable } from '../notify/notice.ts';
import { StoreUnavailable } from '../store/port.ts';

const MINUTE = 60_000;
/** A mail server is away for minutes, not for milliseconds. By retries left. */
const MAIL_BACK_OFF: readonly number[] = [30 * MINUTE, 30 * MINUTE, 15 * MINUTE, 5 * MINUTE, MINUTE];

/** Technical faults pass: try again. Anything else is a bug: shown at once, repaired by nobody but us. */
export function faultOutcome(error: unknown, retries: number): Outcome {
  if (error instanceof MailUnavailable)
    return {
      kind: 'retry',
      reason: 'mail server unavailable',
      burn: true,
      backOff: MAIL_BACK_OFF[retries - 1] ?? MINUTE,
    };
  if (error instanceof StoreUnavailable) return { kind: 'retry', reason: `store ${error.reason}`, burn: true };
  if (error instanceof EngineUnavailable) return { kind: 'retry', reason: 'engine unavailable', burn: true };
  return incident(error instanceof Error ? error.name : 'unknown fault');
}
