import type { Commit } from '../domain/journal/commit.ts';
import type { Position } from '../domain/journal/fold.ts';

/** Opaque to readers: 64 bits of the head's hash, which say nothing about how many steps there were. */
const LENGTH = 16;
export const versionOf = (head: Pick<Position, 'hash'>): string => head.hash.slice(0, LENGTH);

/**
 * Steps beside which a page somebody is reading stays true: the clockwork's notes and a first reading. They must not turn an
 * answer into a conflict only because a reminder went out while it was typed.
 */
const QUIET: ReadonlySet<string> = new Set([
  'Claimed',
  'Delivered',
  'Opened',
  'ReminderRequested',
  'ReminderDue',
  'ReminderSent',
  'Unanswered',
  'Escalated',
  'EscalationSent',
  'AnswerTold',
  'NextOffered',
  'Rebased',
  'Stuck',
]);

/** Nothing but quiet steps since the version the person saw. */
export function isCurrent(version: string, commits: readonly Commit[]): boolean {
  const seen = commits.findLastIndex((commit) => versionOf(commit) === version);
  if (seen < 0) return false;
  return commits.slice(seen + 1).every(({ events }) => events.every((event) => QUIET.has(event?.body.type ?? '')));
}
