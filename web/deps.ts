/** Everything web/ is given; it makes nothing itself. Wired by main.ts. */
import type { EpochMs } from '../domain/calendar/clock.ts';
import type { PurposeId } from '../domain/consent/consent.ts';
import type { HandoverPolicy } from '../domain/handover/policy.ts';
import type { Principal } from '../domain/handover/view-types.ts';
import type { OfficeId } from '../domain/journal/id.ts';
import type { Flow } from '../flow/port.ts';
import type { ProcessPicture } from './process-picture.ts';

/** List → code → German label (config/data/codes.json). */
export type Codes = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Municipality {
  readonly name: string;
  readonly postalCodes: readonly string[];
}
/** Who is responsible where (config/route.ts). */
export interface Places {
  readonly all: readonly Municipality[];
  /** What a clerk types: a name, a postal code or both. `null`: none, or not unique. */
  find(typed: string): Municipality | null;
  /** `fallback`: the municipality has no case management, the other office is an assumption. */
  propose(place: Municipality): { readonly office: OfficeId; readonly because: 'case-management' | 'fallback' } | null;
}

export interface WebLog {
  error(fields: Readonly<Record<string, unknown>>, event: string): void;
}

export interface WebDeps {
  readonly flow: Flow;
  readonly policy: HandoverPolicy;
  readonly codes: Codes;
  readonly purposes: ReadonlyMap<PurposeId, string>;
  readonly places: Places;
  /** The demo's sign-ins. */
  readonly users: readonly Principal[];
  readonly process: ProcessPicture;
  /** Outside demo mode the demo's routes do not exist. */
  readonly demo: boolean;
  /** Moves the one clock forward; `null`: it cannot be moved. */
  readonly moveClock: ((to: EpochMs) => void | Promise<void>) | null;
  /** At least 32 random bytes; stable over restarts if sessions are to survive them. */
  readonly sessionKey: Uint8Array;
  /** Real time for the age of sessions (the demo's clock jumps). Milliseconds. */
  readonly wallClock: () => number;
  /** A new random Idempotency-Key or session number. */
  readonly newKey: () => string;
  /** Served over https: cookies only there. */
  readonly secure: boolean;
  readonly log: WebLog;
}
