import { ABH_KIND } from './abh.ts';
import type { GroundClaim, GroundVerdict } from './consent.ts';
import { checkGround, type GroundFacts } from './ground.ts';

/**
 * The verdict for a person who wants to send. An ABH must not find out by trying whether a consent was withdrawn: to it a
 * withdrawn and a used-up one are equally "not usable", before any other fault. Reads of the payload, forwardings and
 * workers ask `checkGround`.
 */
export function checkOfferGround(claim: GroundClaim, facts: GroundFacts & { readonly usedUp: boolean }): GroundVerdict {
  const verdict = checkGround(claim, facts);
  if (claim.ground.kind !== 'consent' || claim.senderKind !== ABH_KIND) return verdict;
  const { consent } = facts;
  const isOwn = consent !== undefined && consent.status !== 'none' && consent.case === claim.case;
  return isOwn && (facts.usedUp || consent.status === 'withdrawn')
    ? { valid: false, reason: 'consent-not-usable' }
    : verdict;
}
