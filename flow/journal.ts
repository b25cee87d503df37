/** The commits of one stream as this reader may have them, and the export of all of them. */
import { consentCommits } from '../domain/consent/view.ts';
import { consentDecider } from '../domain/consent/decider.ts';
import { caseDecider } from '../domain/case/decider.ts';
import { followUpDecider } from '../domain/followup/decider.ts';
import { HandoverEvent } from '../domain/handover/event.ts';
import { handoverDecider } from '../domain/handover/decider.ts';
import { journalAccess } from '../domain/handover/journal-access.ts';
import type { Principal } from '../domain/handover/view-types.ts';
import type { Commit } from '../domain/journal/commit.ts';
import { commitFor, type ExportRecord } from '../domain/journal/export.ts';
import { fold } from '../domain/journal/fold.ts';
import { CaseId, ConsentId, HandoverId, type StreamId } from '../domain/journal/id.ts';
import type { Core } from './core.ts';

/** Records of one stream; empty: nothing of it is this reader's. */
export function recordsOf(
  core: Pick<Core, 'policy' | 'today'>,
  who: Principal,
  stream: StreamId,
  commits: readonly Commit[],
): readonly ExportRecord[] {
  const access = accessTo(core, who, stream, commits);
  if (access.commits === 'none') return [];
  const shown = access.commits === 'first' ? commits.slice(0, 1) : commits;
  const records: ExportRecord[] = shown.map((commit) => ({
    kind: 'commit',
    commit: commitFor(commit, access.mayRead),
  }));
  // Said of every shortened stream, whether something was left out or not: the line itself must not tell.
  return access.commits === 'first' ? [...records, { kind: 'cut', stream }] : records;
}

interface Access {
  readonly commits: 'all' | 'first' | 'none';
  mayRead(body: { readonly type: string }): boolean;
}
const ALL: Access = { commits: 'all', mayRead: () => true };
const NONE: Access = { commits: 'none', mayRead: () => false };

function accessTo(
  { policy }: Pick<Core, 'policy' | 'today'>,
  who: Principal,
  stream: StreamId,
  commits: readonly Commit[],
): Access {
  if (who.role === 'koordination') return NONE;
  if (HandoverId.safeParse(stream).success) {
    const { state } = fold(handoverDecider, commits);
    if (!state.exists) return NONE;
    const access = journalAccess(state, who, policy);
    return { commits: access.commits, mayRead: (body) => access.mayRead(HandoverEvent.parse(body).type) };
  }
  if (who.role === 'datenschutz') return ALL;
  if (ConsentId.safeParse(stream).success) {
    const { state } = fold(consentDecider, commits);
    return { ...ALL, commits: consentCommits(state, who, policy) };
  }
  const { state } = CaseId.safeParse(stream).success ? fold(caseDecider, commits) : fold(followUpDecider, commits);
  return state.exists && state.office === who.office ? ALL : NONE;
}
