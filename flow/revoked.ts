import type { HandoverState } from '../domain/handover/state.ts';
import { isFinal } from '../domain/handover/status.ts';
import type { ConsentId, HandoverId } from '../domain/journal/id.ts';
import type { Core } from './core.ts';
import { readConsent } from './consent.ts';
import { eraseIfEnded } from './erase.ts';
import type { Executed } from './execute.ts';
import { executeHandover, readHandover, SYSTEM, systemCommandId } from './handover.ts';

/** Ends what runs on this consent. Repeating it, or coming after the end, changes nothing. */
export const withdrawHandover = (core: Core, id: HandoverId, consent: ConsentId): Promise<Executed<HandoverState>> =>
  executeHandover(core, {
    id,
    actor: SYSTEM,
    command: { type: 'Withdraw', consent },
    commandId: systemCommandId(`withdraw#${consent}`),
    commandHash: core.vault.ref({ withdraw: consent }),
  });

/** The second look after an offer: a withdrawal that came in between has not seen this handover. */
export async function withdrawIfRevoked(core: Core, id: HandoverId): Promise<void> {
  const { state } = await readHandover(core, id);
  if (!state.exists || state.ground.kind !== 'consent') return;
  const { consent } = state.ground;
  if ((await readConsent(core, consent)).state.status !== 'withdrawn') return;
  if (isFinal(state.status)) await eraseIfEnded(core, id);
  else await withdrawHandover(core, id, consent);
}
