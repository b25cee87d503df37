import type { Handover } from '../domain/handover/state.ts';
import type { HandoverId } from '../domain/journal/id.ts';
import { copyForNext } from './copy-payload.ts';
import type { Core } from './core.ts';
import { eraseOrphan } from './erase.ts';
import { groundFor } from './ground.ts';
import { executeHandover, readHandover, systemCommandId } from './handover.ts';
import { nextNumber } from './number.ts';
import { withdrawIfRevoked } from './revoked.ts';

/** Offers the next handover of a forwarded one, for the same sender, on its own ground. Repeating it offers it once. */
export async function offerNext(core: Core, id: HandoverId, state: Handover): Promise<'offered' | 'refused'> {
  const { next } = state;
  if (next === null) throw new Error(`${id} was not forwarded`);
  if ((await readHandover(core, next.id)).state.exists) return 'offered';
  const payload = await copyForNext(core, id, state, next.to, next.id);
  if (payload === null) return refused(core, next.id, 'payload-closed');
  core.at('forward.after-copy');
  const done = await executeHandover(core, {
    id: next.id,
    actor: { office: state.sender, role: 'system' },
    command: {
      type: 'Offer',
      number: await nextNumber(core, next.id),
      case: state.case,
      recipient: next.to,
      occasion: state.occasion,
      purpose: state.purpose,
      items: state.items.map(({ item }) => item),
      categories: [...state.categories],
      ground: next.ground,
      answerBy: null,
      urgent: state.urgent,
      persons: state.persons,
      municipality: state.municipality,
      payload,
      previous: id,
    },
    commandId: systemCommandId(`next#${id}`),
    commandHash: core.vault.ref({ next: next.id, previous: id }),
    ground: () => groundFor(core, { ...state, ground: next.ground, recipient: next.to }),
  });
  if (!done.ok) return refused(core, next.id, done.rejection.code);
  core.at('forward.after-offer');
  await withdrawIfRevoked(core, next.id);
  return 'offered';
}

/** What was copied for it already must not outlive it. */
async function refused(core: Core, stream: HandoverId, code: string): Promise<'refused'> {
  await eraseOrphan(core, stream);
  core.report({ event: 'next-refused', stream, code });
  return 'refused';
}
