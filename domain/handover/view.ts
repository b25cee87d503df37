/** The only way out for api, web, export and mail: what this reader may know, and nothing else. */
import type { HandoverId, Instant, PlainDate } from '../journal/id.ts';
import { senderIsAbh } from './abh.ts';
import { actions } from './actions.ts';
import { blindView } from './blind-view.ts';
import { ownDeletion } from './deletion.ts';
import { formerView } from './former-view.ts';
import type { Deadline } from './deadline.ts';
import { milestones, undoUntil } from './milestones.ts';
import type { HandoverPolicy } from './policy.ts';
import { readerOf, type Reader } from './reader.ts';
import { isClosedForSender } from './row.ts';
import { situation, waiting } from './situation.ts';
import type { Handover, HandoverState } from './state.ts';
import { isFinal, type Lage } from './status.ts';
import { holder, tasks } from './tasks.ts';
import { timeline } from './timeline.ts';
import type { HandoverView, Principal, Task } from './view-types.ts';

export interface ViewContext {
  readonly now: Instant;
  readonly today: PlainDate;
  readonly policy: HandoverPolicy;
  /** Opaque version of the head, for If-Match. */
  readonly version: string;
  /** `elementFor` of bpmn/uebergabe/contract.ts: the domain knows no model. */
  readonly elementFor: (lage: Lage) => string;
}

/** `null`: not visible for this principal (answer "not found", without a hint). */
export function view(
  id: HandoverId,
  state: HandoverState,
  principal: Pick<Principal, 'office' | 'role'>,
  context: ViewContext,
): HandoverView | null {
  const reader = state.exists ? readerOf(state, principal, context.policy) : null;
  if (!state.exists || reader === null) return null;
  const full = openView(id, state, reader, context);
  if (reader.isBlind) return blindView(full, state, context);
  return reader.isFormer ? formerView(full, state, reader, context) : full;
}

function openView(id: HandoverId, state: Handover, reader: Reader, context: ViewContext): HandoverView {
  const deadline = ownDeadline(state, reader);
  return {
    id,
    number: state.number,
    version: context.version,
    as: reader.as,
    standing: state.status,
    closed: isClosed(state, reader),
    // the sender's own case; nobody else needs to tell persons apart
    case: reader.as === 'sender' || reader.as === 'datenschutz' ? state.case : null,
    sender: state.sender,
    recipient: state.recipient,
    holder: holder(state),
    task: ownTask(state, reader),
    occasion: state.occasion,
    purpose: state.purpose,
    items: state.items,
    categories: state.categories,
    ground: state.ground,
    persons: state.persons,
    municipality: state.municipality,
    urgent: state.urgent,
    offeredAt: state.offeredAt,
    since: state.since,
    openedAt: state.openedAt,
    deadline,
    clock: deadline === null ? 'none' : state.remaining === null ? 'running' : 'stopped',
    overdueSince: deadline !== null && deadline.due < context.today ? deadline.due : null,
    undoUntil: undoable(state, reader, context),
    previous: state.previous,
    next: state.next?.offered === true ? { id: state.next.id, to: state.next.to } : null,
    reason: reason(state, reader),
    recommended: state.recommended,
    outcome: state.outcome,
    acknowledgedAt: state.acknowledgedAt,
    deletion: deletionFor(state, reader),
    timeline: timeline(state, reader),
    upcoming: deadline === null ? [] : upcoming(state, context),
    actions: actions(state, reader, context),
    mayExplain: !senderIsAbh(state, context.policy),
    place: place(state, context),
    stuck: state.stuck,
  };
}

/** What the others have still to delete is not this recipient's deadline. */
const ownDeadline = (state: Handover, { as, principal }: Reader): Deadline | null =>
  as === 'recipient' && state.deletion === 'requested' && !state.deletionOpenAt.includes(principal.office)
    ? null
    : state.deadline;

function deletionFor(state: Handover, { as, principal }: Reader): HandoverView['deletion'] {
  if (as === 'recipient') return ownDeletion(state, principal.office);
  return state.deletion === 'access-open' ? 'none' : state.deletion;
}

function isClosed(state: Handover, { as, principal }: Reader): boolean {
  if (as === 'sender') return isClosedForSender(state);
  if (as === 'recipient') return isFinal(state.status) && !state.deletionOpenAt.includes(principal.office);
  return isClosedForSender(state) && situation(state) === 'closed';
}

const ownTask = (state: Handover, { as, principal }: Reader): Task | null =>
  as === 'sender' || as === 'recipient'
    ? (tasks(state).find(({ office }) => office === principal.office)?.task ?? null)
    : null;

function undoable(state: Handover, { as }: Reader, { now, policy }: ViewContext): Instant | null {
  if (as !== 'recipient' || state.status !== 'accepted' || state.undo === null || state.acceptedAt === null)
    return null;
  const until = undoUntil(state.acceptedAt, policy);
  return now < until ? until : null;
}

/** The reason of what holds now; of a decline for good. */
function reason(state: Handover, { isAbh }: Reader): string | null {
  // Why it rests is not an ABH's business; what it has to supplement is.
  if (isAbh) return state.returnReason;
  return state.declineReason ?? state.returnReason ?? state.pauseReason;
}

const NAMES = { ReminderDue: 'reminder', Escalated: 'escalation' } as const;

function upcoming(state: Handover, { policy, today }: ViewContext): HandoverView['upcoming'] {
  const { deadline } = state;
  if (deadline === null) return [];
  const ahead = milestones(state, policy).flatMap(({ fact, at }) =>
    fact === 'ReminderDue' || fact === 'Escalated' ? [{ what: NAMES[fact], on: policy.calendar.dayOf(at) }] : [],
  );
  return [...ahead, { what: 'due', on: deadline.due } as const]
    .filter(({ on }) => on >= today)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function place(state: Handover, { elementFor }: ViewContext): HandoverView['place'] {
  const lage = waiting(state);
  const now = lage === 'closed' ? null : elementFor(lage);
  const passed = new Set(state.timeline.map(({ element }) => element));
  return { now, done: [...passed].filter((element) => element !== now) };
}
