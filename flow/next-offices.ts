import { betweenWhom } from '../domain/handover/decide/offer.ts';
import type { Handover } from '../domain/handover/state.ts';
import type { Principal } from '../domain/handover/view-types.ts';
import type { ConsentId, HandoverId, OfficeId } from '../domain/journal/id.ts';
import { viewed } from './answer.ts';
import type { Core } from './core.ts';
import { groundFor } from './ground.ts';
import { readHandover } from './handover.ts';

export interface NextOffice {
  readonly office: OfficeId;
  /** The consent that carries it; `null`: a statute does. */
  readonly consent: ConsentId | null;
}

/** Offices to which this handover may go on: competent for its occasion, and on a ground that holds today. */
export async function nextOffices(core: Core, who: Principal, id: HandoverId): Promise<readonly NextOffice[]> {
  const seen = await readHandover(core, id);
  const { state } = seen;
  if (!state.exists || !viewed(core, who, id, seen).ok || who.office === state.sender || who.role === 'datenschutz')
    return [];
  const consents = await consentsFor(core, state, who);
  const found: NextOffice[] = [];
  for (const office of competent(core, state)) {
    for (const ground of [state.ground, ...consents]) {
      if (!(await groundFor(core, { ...state, ground, recipient: office })).valid) continue;
      found.push({ office, consent: ground.kind === 'consent' ? ground.consent : null });
      break;
    }
  }
  return found;
}

/** A new assignment stays on the ground there is; a forwarding may use another consent of the same case. */
async function consentsFor(core: Core, state: Handover, who: Principal) {
  if (who.role === 'koordination') return [];
  const rows = await core.store.consentsOfCase(state.case);
  return rows.filter(({ status }) => status === 'given').map(({ id }) => ({ kind: 'consent', consent: id }) as const);
}

function competent({ policy }: Core, state: Handover): readonly OfficeId[] {
  const sender = policy.offices.get(state.sender);
  const occasion = policy.occasions.get(state.occasion);
  if (sender === undefined || occasion === undefined) return [];
  return [...policy.offices.values()]
    .filter((office) => office.id !== state.recipient && betweenWhom(sender, office, occasion) === null)
    .map(({ id }) => id);
}
