import type { Core } from './core.ts';
import { fanOut } from './withdraw.ts';

const AT_ONCE = 20;

/** Takes up what a kill has interrupted: withdrawals that have not reached every handover. */
export async function fanOutPending(core: Core): Promise<void> {
  for (const { id } of await core.store.consentsToFanOut(AT_ONCE))
    await fanOut(core, id).catch((error: unknown) => core.report({ event: 'pass-failed', pass: 'fan-out', error }));
}
