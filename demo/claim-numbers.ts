import { handoverIdFor } from '../domain/journal/id.ts';
import type { Store } from '../store/port.ts';
import type { PlannedHandover } from './plan.ts';
import { keyFor } from './play.ts';

/** In the order of sending, although they are made in another: the flow finds its number already there. */
export async function claimNumbers(
  store: Pick<Store, 'claimNumber'>,
  planned: readonly PlannedHandover[],
): Promise<void> {
  for (const { sender, number, offeredAt } of planned.toSorted((a, b) => a.offeredAt - b.offeredAt)) {
    await store.claimNumber(new Date(offeredAt).getUTCFullYear(), handoverIdFor(sender, keyFor(number, 'angebot')));
  }
}
