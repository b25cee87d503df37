import type { HandoverRow } from '../../domain/handover/row.ts';
import type { CaseId, OfficeId, PlainDate } from '../../domain/journal/id.ts';
import type { FollowUpRow } from '../port.ts';

/** One place of one handover in one list. Lists are ranges of (list, scope, key, handover): that is all a page reads. */
export interface Entry {
  readonly list: ListName;
  /** Whose list: an office, everyone, a consent, a case at an office. */
  readonly scope: string;
  /** Sorts the list: a day (`UNDATED` last) or an instant. */
  readonly key: string;
}
export type ListName =
  | 'inbox'
  | 'answers'
  | 'follow-up'
  | 'sent'
  | 'sent-open'
  | 'sent-closed'
  | 'open'
  | 'late'
  | 'stuck'
  | 'consent'
  | 'case';

export const EVERYONE = '*';
/** Sorts after every day and every instant. */
export const UNDATED = '~';
export const caseScope = (id: CaseId, office: OfficeId): string => `${id} ${office}`;

/** Everywhere a handover is listed. A function of its projections alone, so that a change of them is a difference of two results. */
export function entriesOf(row: HandoverRow, followUps: readonly FollowUpRow[]): readonly Entry[] {
  const parties = [...new Set([row.sender, row.recipient])];
  const entries: Entry[] = [
    { list: 'sent', scope: row.sender, key: row.offeredAt },
    { list: row.closed ? 'sent-closed' : 'sent-open', scope: row.sender, key: row.offeredAt },
    ...parties.map((office) => ({ list: 'case' as const, scope: caseScope(row.case, office), key: row.offeredAt })),
  ];
  if (row.ground.kind === 'consent') entries.push({ list: 'consent', scope: row.ground.consent, key: row.offeredAt });

  for (const { office, due, task } of onePerOffice(row)) {
    entries.push({ list: 'inbox', scope: office, key: dayKey(due) });
    if (task === 'read-answer') entries.push({ list: 'answers', scope: office, key: dayKey(due) });
  }
  for (const scope of [...parties, EVERYONE]) {
    if (isOver(row, scope)) continue;
    entries.push({ list: 'open', scope, key: row.offeredAt });
    // After an end without result the remaining due day would tell a sender which end it was (ADR 0006).
    if (scope === row.sender && row.notRealised) continue;
    if (row.due !== null) entries.push({ list: 'late', scope, key: row.due });
    if (row.stuck) entries.push({ list: 'stuck', scope, key: dayKey(row.due) });
  }
  if (row.closed) return entries;
  for (const { office, on } of followUps)
    if (on !== null && parties.includes(office)) entries.push({ list: 'follow-up', scope: office, key: on });
  return entries;
}

/** A deletion still to be confirmed keeps a handover open for all but the sender, who has read that it ended. */
const isOver = (row: HandoverRow, scope: string): boolean =>
  row.closed && (scope === EVERYONE ? row.tasks.length === 0 : scope === row.sender || !hasTask(row, scope));
const hasTask = ({ tasks }: HandoverRow, office: string): boolean => tasks.some((task) => task.office === office);

/** An office reads a handover once in its inbox, by what is due first. */
function onePerOffice({ tasks }: HandoverRow): HandoverRow['tasks'] {
  const first = new Map<OfficeId, HandoverRow['tasks'][number]>();
  for (const task of tasks) {
    const known = first.get(task.office);
    if (known === undefined || dayKey(task.due) < dayKey(known.due)) first.set(task.office, task);
  }
  return [...first.values()];
}

const dayKey = (day: PlainDate | null): string => day ?? UNDATED;
