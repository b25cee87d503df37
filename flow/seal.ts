/** Every few minutes: a numbered, signed checkpoint over all streams touched, and a copy of it off the store. */
import type { KeyObject } from 'node:crypto';
import { type Checkpoint, Head, makeCheckpoint } from '../domain/journal/checkpoint.ts';
import type { Core } from './core.ts';

export interface Sealing {
  readonly privateKey: KeyObject;
  /** Durable when it returns. */
  readonly exportCheckpoint: (checkpoint: Checkpoint) => void;
}

/** Number of the last checkpoint up to which nothing was behind when a later one was made. */
export const PROJECTED_UNTIL = 'projected-until-checkpoint';

/** `null`: nothing has happened since the last one. Another process may be faster: then its checkpoint counts. */
export async function seal(core: Core, { privateKey, exportCheckpoint }: Sealing): Promise<Checkpoint | null> {
  const last = await core.store.lastCheckpoint();
  const isUpToDate = core.behind.size === 0;
  const heads = await core.store.headsTouchedSince(last?.number ?? 0);
  if (heads.length === 0) {
    // Killed between saving and exporting.
    if (last !== null) exportCheckpoint(last);
    return null;
  }
  const checkpoint = makeCheckpoint(
    last,
    heads.map((head) => Head.parse(head)),
    core.now(),
    privateKey,
  );
  core.at('seal.before-save');
  if ((await core.store.saveCheckpoint(checkpoint)) === 'exists') return null;
  core.at('seal.after-save');
  // Up to the checkpoint before, everything is in the lists: so far the next start need not look back.
  if (isUpToDate) await core.store.saveSetting(PROJECTED_UNTIL, String(last?.number ?? 0));
  exportCheckpoint(checkpoint);
  core.report({ event: 'sealed', checkpoint: checkpoint.number, heads: heads.length });
  return checkpoint;
}
