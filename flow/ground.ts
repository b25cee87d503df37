import type { CategoryId, Ground, GroundClaim, GroundVerdict, PurposeId } from '../domain/consent/consent.ts';
import { checkGround, type GroundFacts } from '../domain/consent/ground.ts';
import { checkOfferGround } from '../domain/consent/offer-ground.ts';
import { usedUp } from '../domain/consent/used-up.ts';
import type { CaseId, OfficeId } from '../domain/journal/id.ts';
import { readConsent } from './consent.ts';
import type { Core } from './core.ts';

/** What is to go from whom to whom, for what, on which ground. A handover fits. */
export interface Transfer {
  readonly ground: Ground;
  readonly case: CaseId;
  readonly sender: OfficeId;
  readonly recipient: OfficeId;
  readonly purpose: PurposeId;
  readonly categories: readonly CategoryId[];
}

/** Does the ground carry it now (I7)? From the consent's commits, never from a projection. */
export async function groundFor(core: Core, transfer: Transfer): Promise<GroundVerdict> {
  return checkGround(claimOf(core, transfer), await factsFor(core, transfer.ground));
}

/** The same for a person who wants to send: an ABH must not learn of a withdrawal by trying. */
export async function groundForOffer(core: Core, transfer: Transfer): Promise<GroundVerdict> {
  const { ground } = transfer;
  const under = ground.kind === 'consent' ? await core.store.handoversUnderConsent(ground.consent) : [];
  return checkOfferGround(claimOf(core, transfer), { ...(await factsFor(core, ground)), usedUp: usedUp(under) });
}

const claimOf = ({ policy }: Core, transfer: Transfer): GroundClaim => ({
  ground: transfer.ground,
  case: transfer.case,
  senderKind: policy.offices.get(transfer.sender)?.kind ?? '',
  recipient: transfer.recipient,
  recipientKind: policy.offices.get(transfer.recipient)?.kind ?? '',
  purpose: transfer.purpose,
  categories: transfer.categories,
});

const factsFor = async (core: Core, ground: Ground): Promise<GroundFacts> => ({
  consent: ground.kind === 'consent' ? (await readConsent(core, ground.consent)).state : undefined,
  statutes: core.policy.statutes,
  today: core.today(),
  categories: core.policy.categories,
});
