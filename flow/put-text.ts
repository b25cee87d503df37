import { senderIsAbh } from '../domain/handover/abh.ts';
import type { Handover } from '../domain/handover/state.ts';
import type { HandoverId, OfficeId, PayloadRef } from '../domain/journal/id.ts';
import type { Core } from './core.ts';
import { textSheet } from './sheet.ts';

/**
 * A free text, in the compartments of those who may read it. What a recipient writes never reaches a compartment of an ABH
 * (§§ 87, 88 AufenthG): not by rights, by keys.
 */
export async function putText(
  core: Core,
  by: OfficeId,
  id: HandoverId,
  state: Handover,
  text: string,
): Promise<PayloadRef> {
  const sheet = textSheet(text);
  const ref = core.vault.ref(sheet);
  const other = by === state.sender ? state.recipient : state.sender;
  const readers = other === state.sender && senderIsAbh(state, core.policy) ? [by] : [by, other];
  for (const office of readers) await core.vault.put({ case: state.case, office, purpose: id }, ref, sheet);
  return ref;
}
