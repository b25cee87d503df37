/** Consents of people: given at an office, withdrawn at every office that knows them. */
import type { ConsentState } from '../domain/consent/consent.ts';
import { usedUp } from '../domain/consent/used-up.ts';
import { consentView } from '../domain/consent/view.ts';
import type { Principal } from '../domain/handover/view-types.ts';
import { type CaseId, type ConsentId, consentIdFor } from '../domain/journal/id.ts';
import { answer, FORBIDDEN, NOT_FOUND, refused } from './answer.ts';
import { ownCase } from './case.ts';
import { executeConsent, readConsent } from './consent.ts';
import type { Core } from './core.ts';
import type { ConsentInput } from './input.ts';
import type { Answer, ConsentView, Flow } from './port.ts';
import { withdrawConsent } from './withdraw.ts';

type Consents = Pick<Flow, 'giveConsent' | 'withdrawConsent' | 'consent' | 'consents' | 'consentsOfCase'>;

export const consents = (core: Core): Consents => ({
  giveConsent: (who, input, key) => giveConsent(core, who, input, key),
  async withdrawConsent(who, id, key) {
    const done = await withdrawConsent(core, who, id, key);
    return done.ok ? viewed(core, who, id, done.state, done.repeated) : done;
  },
  async consent(who, id) {
    return viewed(core, who, id, (await readConsent(core, id)).state);
  },
  async consents(who, after, limit) {
    if (who.role === 'koordination') return refused(FORBIDDEN);
    const page = await core.store.consents(who.role === 'datenschutz' ? null : who.office, after, limit);
    return answer({ rows: await viewsOf(core, who, page.rows), next: page.next });
  },
  async consentsOfCase(who, id) {
    if (!(await maySeeCase(core, who, id))) return [];
    return viewsOf(core, who, await core.store.consentsOfCase(id));
  },
});

async function giveConsent(core: Core, who: Principal, input: ConsentInput, key: string): Promise<Answer<ConsentView>> {
  // Somebody else's case and one that does not exist read the same.
  if (who.role === 'sachbearbeitung' && (await ownCase(core, who.office, input.case)) === null)
    return refused({ ...NOT_FOUND, field: 'case' });
  const id = consentIdFor(who.office, key);
  const done = await executeConsent(core, {
    id,
    actor: who,
    command: { type: 'GiveConsent', ...input },
    commandId: `${who.office}/${key}`,
    commandHash: core.vault.ref({ giveConsent: input }),
  });
  return done.ok ? viewed(core, who, id, done.state, done.repeated) : done;
}

const maySeeCase = async (core: Core, who: Principal, id: CaseId): Promise<boolean> =>
  who.role === 'datenschutz' || (who.role === 'sachbearbeitung' && (await ownCase(core, who.office, id)) !== null);

async function viewsOf(
  core: Core,
  who: Principal,
  rows: readonly { readonly id: ConsentId }[],
): Promise<readonly ConsentView[]> {
  const views: ConsentView[] = [];
  for (const { id } of rows) {
    const seen = await viewed(core, who, id, (await readConsent(core, id)).state);
    if (seen.ok) views.push(seen.value);
  }
  return views;
}

async function viewed(
  core: Core,
  who: Principal,
  id: ConsentId,
  state: ConsentState,
  repeated = false,
): Promise<Answer<ConsentView>> {
  const under = await core.store.handoversUnderConsent(id);
  const facts = { today: core.today(), usedUp: usedUp(under), offices: core.policy.offices };
  const seen = consentView(id, state, who, facts);
  return seen === null ? refused(NOT_FOUND) : answer(seen, repeated);
}
