/** All that skins, demo and command line may do, over one core. */
import type { Principal } from '../domain/handover/view-types.ts';
import type { HandoverId } from '../domain/journal/id.ts';
import { act } from './act.ts';
import { answer, FORBIDDEN, NOT_FOUND, refused, viewed } from './answer.ts';
import { cases } from './cases.ts';
import { consents } from './consents.ts';
import type { Core } from './core.ts';
import { exportJournal } from './export-journal.ts';
import { setFollowUp } from './follow-up.ts';
import { readHandover } from './handover.ts';
import { recordsOf } from './journal.ts';
import { lists } from './lists.ts';
import { nextOffices } from './next-offices.ts';
import { offer, previewOffer } from './offer.ts';
import { payload } from './payload.ts';
import type { Answer, Flow } from './port.ts';

export interface FlowDeps {
  readonly core: Core;
  /** What is wrong, in one word each; empty: ready. */
  readonly readiness: () => Promise<readonly string[]>;
}

export const createFlow = ({ core, readiness }: FlowDeps): Flow => ({
  now: core.now,
  today: core.today,
  ...cases(core),
  ...consents(core),
  ...lists(core),
  previewOffer: (who, input) => previewOffer(core, who, input),
  offer: (who, input, key) => offer(core, who, input, key),
  act: (who, id, request, meta) => act(core, who, id, request, meta),
  handover: async (who, id) => viewed(core, who, id, await readHandover(core, id)),
  payload: (who, id) => payload(core, who, id),
  offices: (who, id) => nextOffices(core, who, id),
  followUp: async (who, id) => (await core.store.followUp(who.office, id))?.on ?? null,
  setFollowUp: (who, id, on, key) => setFollowUp(core, who, id, on, key),
  journal: (who, id) => journal(core, who, id),
  exportJournal: async (who) => (who.role === 'koordination' ? refused(FORBIDDEN) : answer(exportJournal(core, who))),
  reads: async (who, after, limit) =>
    who.role === 'datenschutz' ? answer(await core.vault.reads(after, limit)) : refused(FORBIDDEN),
  readiness,
});

async function journal(core: Core, who: Principal, id: HandoverId): Promise<Answer<readonly object[]>> {
  const seen = await readHandover(core, id);
  if (!viewed(core, who, id, seen).ok) return refused(NOT_FOUND);
  return who.role === 'koordination' ? refused(FORBIDDEN) : answer(recordsOf(core, who, id, seen.commits));
}
