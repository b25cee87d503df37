/** The projections of a handover that lists read. `toRow` builds them from the folded state. */
import type { Ground } from '../consent/consent.ts';
import type { CaseId, HandoverId, Instant, OfficeId, PlainDate } from '../journal/id.ts';
import { notRealised } from './abh.ts';
import type { ItemId, OccasionId } from './command.ts';
import type { DeadlineRule } from './deadline.ts';
import { situation } from './situation.ts';
import type { Handover } from './state.ts';
import { isFinal, type Lage, type Status } from './status.ts';
import { tasks } from './tasks.ts';
import type { Task } from './view-types.ts';

/** An inbox entry: one office has to do something on one handover. At most one per office. */
export interface TaskEntry {
  readonly office: OfficeId;
  readonly task: Task;
  readonly due: PlainDate | null;
  readonly since: Instant;
}

/** One handover as lists need it; pseudonymous. A row with a lower rev never replaces one with a higher. */
export interface HandoverRow {
  readonly id: HandoverId;
  /** The folded stream at `rev`, so that a list of 50 is one query and `view` decides what a reader sees of it. */
  readonly state: Handover;
  readonly rev: number;
  /** Opaque version for If-Match (prefix of the head's hash). */
  readonly version: string;
  readonly number: string;
  readonly status: Status;
  readonly lage: Lage;
  readonly case: CaseId;
  readonly sender: OfficeId;
  readonly recipient: OfficeId;
  readonly occasion: OccasionId;
  readonly items: readonly ItemId[];
  readonly persons: number;
  readonly municipality: string;
  readonly ground: Ground;
  readonly offeredAt: Instant;
  readonly since: Instant;
  readonly rule: DeadlineRule | null;
  readonly due: PlainDate | null;
  readonly escalated: boolean;
  readonly stuck: boolean;
  /** Ended without result as an ABH must read it: same words for every cause. */
  readonly notRealised: boolean;
  /** Status is final and the sender has read it: no list of open work shows it. */
  readonly closed: boolean;
  readonly tasks: readonly TaskEntry[];
}

/** A function of the state alone, so that a rebuild needs the commits and nothing else. */
export function toRow(id: HandoverId, state: Handover, version: string): HandoverRow {
  return {
    id,
    state,
    rev: state.rev,
    version,
    number: state.number,
    status: state.status,
    lage: situation(state),
    case: state.case,
    sender: state.sender,
    recipient: state.recipient,
    occasion: state.occasion,
    items: state.items.map(({ item }) => item),
    persons: state.persons,
    municipality: state.municipality,
    ground: state.ground,
    offeredAt: state.offeredAt,
    since: state.since,
    rule: state.deadline?.rule ?? null,
    due: state.deadline?.due ?? null,
    escalated: state.escalation !== 'none',
    stuck: state.stuck,
    notRealised: notRealised(state),
    closed: isClosedForSender(state),
    tasks: tasks(state),
  };
}

/** Final and read. An outstanding deletion keeps nothing open here: a sender's list would show it to an ABH. */
export const isClosedForSender = (state: Handover): boolean =>
  isFinal(state.status) && !tasks(state).some(({ task }) => task === 'read-answer');
