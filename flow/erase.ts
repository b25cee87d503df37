import type { HandoverId } from '../domain/journal/id.ts';
import type { Core } from './core.ts';

/** Destroys the keys of everything sent under this handover. Off-store ledger first, so that no restored backup brings it back. */
export async function erasePayload(core: Core, purpose: HandoverId): Promise<void> {
  await core.ledger.append({ kind: 'erasure', at: core.now(), purpose });
  core.at('erase.after-ledger');
  await core.vault.erase(purpose);
  core.at('erase.after-vault');
}
