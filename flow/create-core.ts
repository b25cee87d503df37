import type { Clock } from '../domain/calendar/clock.ts';
import type { HandoverPolicy } from '../domain/handover/policy.ts';
import { instant } from '../domain/journal/id.ts';
import type { Store } from '../store/port.ts';
import type { Ledger, Vault } from '../vault/port.ts';
import type { Core } from './core.ts';
import { type At, nowhere } from './failpoint.ts';
import { notesOf } from './notes.ts';
import type { Report } from './report.ts';

export interface CoreDeps {
  readonly store: Store;
  readonly vault: Vault;
  readonly ledger: Ledger;
  readonly policy: HandoverPolicy;
  readonly clock: Clock;
  /** 32 random bytes in hex, a new one at every call. */
  readonly salt: () => string;
  readonly report: Report;
  readonly nudge: () => void;
  readonly at?: At;
}

export function createCore({ clock, at = nowhere, ...deps }: CoreDeps): Core {
  const now = () => instant(clock.now());
  return {
    ...deps,
    now,
    today: () => deps.policy.calendar.dayOf(now()),
    note: notesOf(deps.store),
    at,
    behind: new Set(),
  };
}
