/**
 * What an ABH reads of every ending without result: "nicht zustande gekommen". Declined, not turned up, ended, moved away
 * and withdrawn differ in ids and times only (decisions.md, ADR 0006), so each field that a cause could reach is set here.
 */
import { endedAt } from './abh.ts';
import type { Handover } from './state.ts';
import type { HandoverView, TimelineEntry } from './view-types.ts';
import type { ViewContext } from './view.ts';

export function blindView(full: HandoverView, state: Handover, { elementFor }: ViewContext): HandoverView {
  const isRead = state.acknowledgedAt !== null;
  return {
    ...full,
    version: blindVersion(full.id, isRead),
    standing: 'not-realised',
    outcome: 'not-realised',
    closed: isRead,
    since: state.acknowledgedAt ?? endedAt(state),
    holder: isRead ? null : state.sender,
    task: isRead ? null : 'read-answer',
    actions: isRead ? [] : ['acknowledge'],
    items: state.items.map(({ item }) => ({ item, state: null })),
    openedAt: null,
    deadline: null,
    clock: 'none',
    overdueSince: null,
    undoUntil: null,
    next: null,
    reason: null,
    recommended: null,
    deletion: 'none',
    upcoming: [],
    timeline: collapsed(state, elementFor),
    place: {
      now: isRead ? null : elementFor('awaiting-acknowledgement'),
      done: [elementFor('offered'), elementFor('awaiting-answer')],
    },
    stuck: false,
  };
}

/** Moves with the reader's own reading alone: steps of others after the end would tell which end it was. */
const blindVersion = (id: string, isRead: boolean): string => `${id.slice(2, 17)}${isRead ? 'b' : 'a'}`;

function collapsed(state: Handover, elementFor: ViewContext['elementFor']): readonly TimelineEntry[] {
  const sent = { what: 'Offered', at: state.offeredAt, office: state.sender, element: elementFor('offered') };
  const ended = { what: 'NotRealised', at: endedAt(state), office: null, element: elementFor('awaiting-answer') };
  if (state.acknowledgedAt === null) return [sent, ended];
  const read = { what: 'Acknowledged', at: state.acknowledgedAt, office: state.sender };
  return [sent, ended, { ...read, element: elementFor('awaiting-acknowledgement') }];
}
