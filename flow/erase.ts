import { isFinal } from '../domain/handover/status.ts';
import type { HandoverId } from '../domain/journal/id.ts';
import type { Core } from './core.ts';
import { readHandover } from './handover.ts';

/** Destroys the keys of everything sent under this handover. Off-store ledger first, so that no restored backup brings it back. */
export async function erasePayload(core: Core, purpose: HandoverId): Promise<void> {
  await core.ledger.append({ kind: 'erasure', at: core.now(), purpose });
  core.at('erase.after-ledger');
  await core.vault.erase(purpose);
  core.at('erase.after-vault');
}

/** Ended before its consent was withdrawn: no stop step will come. From the commits: a stale row would keep keys alive. */
export async function eraseIfEnded(core: Core, id: HandoverId): Promise<void> {
  const { state } = await readHandover(core, id);
  if (state.exists && isFinal(state.status) && state.status !== 'withdrawn') await erasePayload(core, id);
}

/** Put into the vault before a commit that never came: no reader, but a key that a withdrawal could not find. */
export async function eraseOrphan(core: Core, purpose: HandoverId): Promise<boolean> {
  if ((await core.store.read(purpose)).length > 0) return false;
  await erasePayload(core, purpose);
  return true;
}
