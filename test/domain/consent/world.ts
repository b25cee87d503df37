import type { ConsentCommand, ConsentState, GiveConsent, GroundClaim } from '../../../domain/consent/consent.ts';
import type { ConsentContext } from '../../../domain/consent/context.ts';
import { consentDecider } from '../../../domain/consent/decider.ts';
import type { Decision } from '../../../domain/journal/decider.ts';
import type { ConsentEvent } from '../../../domain/consent/consent.ts';
import type { PlainDate } from '../../../domain/journal/id.ts';
import { ABH, CM, CONSENT, PURPOSE, START, caseId, category, clerk, day, policy } from '../handover/world.ts';

export const TODAY = day('2026-11-23');
export const give = (more: Partial<GiveConsent> = {}): GiveConsent => ({
  type: 'GiveConsent',
  case: caseId('a'),
  recipients: [CM],
  purpose: PURPOSE,
  categories: [category('kontakt'), category('sprache')],
  explicitSpecial: false,
  signedOn: day('2026-11-20'),
  validUntil: day('2027-11-19'),
  textVersion: '1.0',
  language: 'fa',
  interpreter: true,
  ...more,
});
export const context = (actor: ConsentContext['actor'] = clerk(ABH), today: PlainDate = TODAY): ConsentContext => ({
  today,
  actor,
  policy,
});
export const decide = (
  state: ConsentState,
  command: ConsentCommand,
  actor?: ConsentContext['actor'],
): Decision<ConsentEvent> => consentDecider.decide(state, command, context(actor));

export const none: ConsentState = consentDecider.initial;
/** As the office `ABH` recorded it. */
export function given(more: Partial<GiveConsent> = {}): ConsentState {
  const decision = decide(none, give({ ...more, explicitSpecial: more.explicitSpecial ?? true }));
  if (!decision.ok) throw new Error(decision.rejection.code);
  return decision.events.reduce<ConsentState>(
    (state, event) => consentDecider.apply(state, consentDecider.parseEvent(JSON.parse(JSON.stringify(event))), meta),
    none,
  );
}
export const withdrawn = (state: ConsentState): ConsentState =>
  consentDecider.apply(state, { type: 'ConsentWithdrawn' }, { ...meta, rev: 2, office: CM });
const meta = { at: START, rev: 1, office: ABH };

export const claim = (more: Partial<GroundClaim> = {}): GroundClaim => ({
  ground: { kind: 'consent', consent: CONSENT },
  case: caseId('a'),
  senderKind: 'abh',
  recipient: CM,
  recipientKind: 'cm',
  purpose: PURPOSE,
  categories: [category('kontakt')],
  ...more,
});
