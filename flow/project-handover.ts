import { toRow } from '../domain/handover/row.ts';
import type { HandoverState } from '../domain/handover/state.ts';
import type { Commit } from '../domain/journal/commit.ts';
import type { Position } from '../domain/journal/fold.ts';
import type { HandoverId } from '../domain/journal/id.ts';
import { afterCommit } from './clockwork.ts';
import type { Core } from './core.ts';
import { versionOf } from './version.ts';

/** Lists and the clockwork's note, from the folded stream. Repeating it changes nothing. */
export async function projectHandover(
  core: Pick<Core, 'store' | 'note' | 'now' | 'at'>,
  id: HandoverId,
  {
    state,
    head,
    commits,
  }: { readonly state: HandoverState; readonly head: Position; readonly commits: readonly Commit[] },
): Promise<void> {
  if (!state.exists) return;
  // The row last: whoever is killed in between still looks behind, and is brought up at the next start.
  await core.note(id, (noted) => afterCommit(id, noted, state, commits, core.now()));
  core.at('project.between');
  await core.store.projectHandover(toRow(id, state, versionOf(head)));
}
