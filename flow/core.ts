/** What every flow has at hand. Built once by `createCore`; nothing here knows people's skins. */
import type { HandoverPolicy } from '../domain/handover/policy.ts';
import type { Instant, PlainDate, StreamId } from '../domain/journal/id.ts';
import type { Store } from '../store/port.ts';
import type { Ledger, Vault } from '../vault/port.ts';
import type { Recorder } from './execute.ts';
import type { Note } from './notes.ts';
import type { Report } from './report.ts';

export interface Core extends Recorder {
  readonly store: Store;
  readonly vault: Vault;
  readonly ledger: Ledger;
  readonly policy: HandoverPolicy;
  readonly now: () => Instant;
  readonly today: () => PlainDate;
  readonly note: Note;
  /** The dispatcher should look soon. */
  readonly nudge: () => void;
  readonly report: Report;
  /** Streams whose projection failed in this process: the sweep tries again. */
  readonly behind: Set<StreamId>;
}
