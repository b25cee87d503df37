/**
 * What an office sees that has read a handover before it was given to another one: after a withdrawal, that its copies have
 * to go, and what it knew then. Nothing of what the next office did, not even which one it is.
 */
import type { OfficeId } from '../journal/id.ts';
import { ownDeletion } from './deletion.ts';
import type { Reader } from './reader.ts';
import type { Entry, Handover } from './state.ts';
import type { HandoverView } from './view-types.ts';
import type { ViewContext } from './view.ts';

export function formerView(
  full: HandoverView,
  state: Handover,
  { principal: { office } }: Reader,
  { elementFor }: ViewContext,
): HandoverView {
  const isOpen = ownDeletion(state, office) === 'requested';
  const known = state.timeline.filter((entry) => isKnownTo(entry, office));
  return {
    ...full,
    recipient: office,
    holder: isOpen ? office : null,
    items: state.items.map(({ item }) => ({ item, state: null })),
    openedAt: known.find(({ type }) => type === 'Opened')?.at ?? null,
    next: null,
    reason: null,
    recommended: null,
    outcome: null,
    acknowledgedAt: null,
    timeline: known.map(({ type, at, office: by, element }) => ({ what: type, at, office: by, element })),
    place: {
      now: isOpen ? elementFor('awaiting-deletion') : null,
      done: [...new Set(known.map(({ element }) => element))].filter(
        (element) => !isOpen || element !== elementFor('awaiting-deletion'),
      ),
    },
    stuck: false,
  };
}

const isKnownTo = ({ type, office }: Entry, reader: OfficeId): boolean =>
  office === reader || type === 'Offered' || type === 'Withdrawn' || type === 'AccessEnded';
