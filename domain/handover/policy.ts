import type { Category, GroundVerdict, PurposeId, Statute, CategoryId } from '../consent/consent.ts';
import type { Instant, OfficeId, PlainDate } from '../journal/id.ts';
import type { OfficeCalendar } from '../calendar/office-calendar.ts';
import type { DeadlineRule } from './deadline.ts';
import type { ItemId, OccasionId } from './command.ts';

/** An office is a function, not a person (rule 9). */
export interface Office {
  readonly id: OfficeId;
  readonly name: string;
  /** Shorter official name for tables, e.g. `ABH Siegburg`. */
  readonly short: string;
  readonly kind: string;
  /** Municipality of the seat, if the source names one. */
  readonly municipality: string | null;
  /** Municipalities it serves; empty: the whole district. */
  readonly area: readonly string[];
  /** ISO weekdays (1 = Monday) on site; empty: all working days. Synthetic assumption (decisions.md). */
  readonly presence: readonly number[];
  readonly fallback: OfficeId | null;
  /** Mailbox of the function, content-free mail only; `null`: none configured. */
  readonly mailbox: string | null;
  /** May it receive handovers at all (has a mandate), may it send? */
  readonly receives: boolean;
  readonly sends: boolean;
}

export interface Occasion {
  readonly id: OccasionId;
  readonly label: string;
  readonly purpose: PurposeId;
  /** Short form for lists and mails, never personal. */
  readonly short: string;
  readonly senderKinds: readonly string[];
  readonly recipientKinds: readonly string[];
  readonly minimum: readonly CategoryId[];
  readonly items: readonly { readonly id: ItemId; readonly label: string; readonly norm: string }[];
}

export interface DeadlineRuleParameters {
  readonly workingDays: number;
  readonly urgentWorkingDays: number;
  readonly remindBefore: number;
  readonly escalateAfter: number;
}

/** Configuration as the rules see it: plain data and pure look-ups. */
export interface HandoverPolicy {
  readonly offices: ReadonlyMap<OfficeId, Office>;
  readonly occasions: ReadonlyMap<OccasionId, Occasion>;
  readonly categories: ReadonlyMap<CategoryId, Category>;
  readonly statutes: readonly Statute[];
  readonly deadlines: { readonly [rule in DeadlineRule]: DeadlineRuleParameters };
  readonly undoMinutes: number;
  /** NRW working days and presence days. */
  readonly calendar: OfficeCalendar;
}

export type Role = 'sachbearbeitung' | 'koordination' | 'datenschutz';

/** Who acts: one office and one role; rights never add up. `system` for workers and flows. */
export interface Actor {
  readonly office: OfficeId;
  readonly role: Role | 'system';
}

/** Everything `decide` may look at beside the stream itself. */
export interface HandoverContext {
  readonly now: Instant;
  readonly today: PlainDate;
  readonly actor: Actor;
  readonly policy: HandoverPolicy;
  /** Element id of bpmn/uebergabe at which the command happens. */
  readonly element: string;
  /**
   * Verdict on the ground: of Offer; of Forward and Reassign for the new office; of an answer with a text for the present one.
   * `null`: not asked.
   */
  readonly ground: GroundVerdict | null;
}
