import { HandoverEvent } from '../../../domain/handover/event.ts';
import { HandoverId, type StreamId } from '../../../domain/journal/id.ts';
import type { Commit } from '../../../domain/journal/commit.ts';
import type { Check, Exam } from './exam.ts';

/** No event twice that may be once. */
export const eventsOnce: Check = (exam) =>
  handoversOf(exam).flatMap(([stream, commits]) => {
    const seen = new Map<string, number>();
    for (const event of eventsOf(commits))
      for (const name of onceNames(event)) seen.set(name, (seen.get(name) ?? 0) + 1);
    const doubled = [...seen].filter(([, n]) => n > 1).map(([name, n]) => `${stream}: ${name} ${String(n)} times`);
    return [...doubled, ...remindedTwice(stream, commits)];
  });

const ONCE: ReadonlySet<string> = new Set([
  'Offered',
  'Forwarded',
  'NextOffered',
  'NextRefused',
  'Acknowledged',
  'Cancelled',
  'Withdrawn',
  'AccessEnded',
  'DeletionConfirmed',
]);

/** What of this event may be said once in the life of a handover. */
function onceNames(event: HandoverEvent): readonly string[] {
  if ('noticeId' in event) return [event.noticeId, ...(ONCE.has(event.type) ? [event.type] : [])];
  if (event.type === 'Claimed') return [`claim of run ${String(event.run)}`];
  if (event.type === 'Rebased') return [`begin of run ${String(event.run)}`];
  return ONCE.has(event.type) ? [event.type] : [];
}

/** Time brings each fact once per deadline. */
const BY_TIME: ReadonlySet<string> = new Set(['ReminderDue', 'Unanswered', 'Escalated', 'WorkStarted']);

function remindedTwice(stream: StreamId, commits: readonly Commit[]): readonly string[] {
  const wrong: string[] = [];
  let since = new Set<string>();
  for (const event of eventsOf(commits)) {
    if ('deadline' in event) since = new Set();
    if (!BY_TIME.has(event.type)) continue;
    if (since.has(event.type)) wrong.push(`${stream}: ${event.type} twice for one deadline`);
    since.add(event.type);
  }
  return wrong;
}

export const handoversOf = ({ streams }: Exam): readonly (readonly [HandoverId, readonly Commit[]])[] =>
  [...streams].flatMap(([stream, commits]) => {
    const id = HandoverId.safeParse(stream);
    return id.success ? [[id.data, commits] as const] : [];
  });

export const eventsOf = (commits: readonly Commit[]): readonly HandoverEvent[] =>
  commits.flatMap(({ events }) => events.flatMap((event) => (event === null ? [] : [HandoverEvent.parse(event.body)])));
