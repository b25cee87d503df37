/** Does the ground carry this transfer today? Asked at sending and at every read of the payload (I7, product.md rule 1). */
import type { PlainDate } from '../journal/id.ts';
import type {
  Category,
  CategoryId,
  ConsentState,
  GroundClaim,
  GroundFault,
  GroundVerdict,
  Statute,
} from './consent.ts';

export interface GroundFacts {
  /** The consent the claim names, folded; `undefined` where it names a statute. */
  readonly consent: ConsentState | undefined;
  readonly statutes: readonly Statute[];
  readonly today: PlainDate;
  readonly categories: ReadonlyMap<CategoryId, Category>;
}

export function checkGround(claim: GroundClaim, facts: GroundFacts): GroundVerdict {
  const fault =
    claim.ground.kind === 'consent' ? ofConsent(claim, facts) : ofStatute(claim, claim.ground.statute, facts);
  return fault === null ? { valid: true } : { valid: false, reason: fault };
}

function ofConsent(claim: GroundClaim, { consent, today, categories }: GroundFacts): GroundFault | null {
  if (consent === undefined || consent.status === 'none') return 'consent-unknown';
  if (consent.case !== claim.case) return 'consent-other-case';
  if (consent.status === 'withdrawn') return 'consent-withdrawn';
  if (today < consent.signedOn) return 'consent-not-yet-signed';
  if (today > consent.validUntil) return 'consent-expired';
  if (!consent.recipients.includes(claim.recipient)) return 'consent-other-recipient';
  if (consent.purpose !== claim.purpose) return 'consent-other-purpose';
  if (!claim.categories.every((category) => consent.categories.includes(category))) return 'consent-lacks-category';
  if (!consent.explicitSpecial && claim.categories.some((category) => isSpecial(category, categories)))
    return 'consent-not-explicit';
  return null;
}

function ofStatute(claim: GroundClaim, id: string, { statutes, today, categories }: GroundFacts): GroundFault | null {
  const statute = statutes.find((known) => known.id === id);
  if (statute === undefined) return 'statute-unknown';
  if (today < statute.validFrom || (statute.validTo !== null && today > statute.validTo)) return 'statute-not-in-force';
  if (!statute.senderKinds.includes(claim.senderKind)) return 'statute-not-applicable';
  if (!statute.recipientKinds.includes(claim.recipientKind)) return 'statute-not-applicable';
  if (!statute.purposes.includes(claim.purpose)) return 'statute-not-applicable';
  const isCarried = (category: CategoryId) => statute.categories.includes(category) && !isSpecial(category, categories);
  return claim.categories.every(isCarried) ? null : 'statute-lacks-category';
}

/** Art. 9 DSGVO. A category nobody knows is treated as special: too careful rather than too free. */
const isSpecial = (category: CategoryId, categories: GroundFacts['categories']): boolean =>
  categories.get(category)?.special ?? true;
