/** Brings what the sender has sent into another office's compartment. The sender keeps it readable under the same purpose. */
import type { Handover } from '../domain/handover/state.ts';
import type { HandoverId, OfficeId, PayloadRef } from '../domain/journal/id.ts';
import type { Compartment, Sheet } from '../vault/port.ts';
import type { Core } from './core.ts';
import { textOf, withSupplements } from './sheet.ts';

const compartment = (state: Handover, office: OfficeId, purpose: HandoverId): Compartment => ({
  case: state.case,
  office,
  purpose,
});

/** For a new assignment of the same handover: same references, another reader. `false`: erased in between. */
export async function copyForReassignment(core: Core, id: HandoverId, state: Handover, to: OfficeId): Promise<boolean> {
  const own = state.texts.filter(({ by }) => by === state.sender).map(({ ref }) => ref);
  for (const ref of [state.payload, ...own]) {
    const sheet = await core.vault.read(compartment(state, state.sender, id), ref);
    if (sheet === null || sheet === 'erased') return false;
    await core.vault.put(compartment(state, to, id), ref, sheet);
  }
  return true;
}

/** For a forwarding: one sheet with the supplements, under the new handover. `null`: erased in between. */
export async function copyForNext(
  core: Core,
  id: HandoverId,
  state: Handover,
  to: OfficeId,
  next: HandoverId,
): Promise<PayloadRef | null> {
  const from = compartment(state, state.sender, id);
  const sent = await core.vault.read(from, state.payload);
  if (sent === null || sent === 'erased') return null;
  const supplements: string[] = [];
  for (const { ref, by } of state.texts) {
    const sheet = by === state.sender ? await core.vault.read(from, ref) : null;
    if (sheet !== null && sheet !== 'erased') supplements.push(textOf(sheet));
  }
  return putForBoth(core, { state, recipient: to, purpose: next }, withSupplements(sent, supplements));
}

/** In the compartment of each party: they never share a key. */
export async function putForBoth(
  { vault }: Pick<Core, 'vault'>,
  { state, recipient, purpose }: { state: Pick<Handover, 'case' | 'sender'>; recipient: OfficeId; purpose: HandoverId },
  sheet: Sheet,
): Promise<PayloadRef> {
  const ref = vault.ref(sheet);
  await vault.put({ case: state.case, office: recipient, purpose }, ref, sheet);
  await vault.put({ case: state.case, office: state.sender, purpose }, ref, sheet);
  return ref;
}
