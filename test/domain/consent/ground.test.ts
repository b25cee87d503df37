/** The ground of a transfer: consent for this recipient, purpose and data, valid today; or a statute that names all of it. */
import { describe, expect, test } from '@jest/globals';
import {
  PurposeId,
  StatuteId,
  type ConsentState,
  type GroundClaim,
  type Statute,
} from '../../../domain/consent/consent.ts';
import { checkGround } from '../../../domain/consent/ground.ts';
import { checkOfferGround } from '../../../domain/consent/offer-ground.ts';
import { usedUp } from '../../../domain/consent/used-up.ts';
import { CARITAS, PURPOSE, caseId, category, day, policy } from '../handover/world.ts';
import { TODAY, claim, given, none, withdrawn } from './world.ts';

const statute: Statute = {
  id: StatuteId.parse('sgb-x-69'),
  citation: '§ 69 Abs. 1 Nr. 1 SGB X',
  label: 'Aufgabe nach dem Sozialgesetzbuch',
  senderKinds: ['abh'],
  recipientKinds: ['cm'],
  purposes: [PURPOSE],
  categories: [category('kontakt'), category('gesundheit')],
  validFrom: day('2026-01-01'),
  validTo: day('2026-12-31'),
};
const verdict = (what: Partial<GroundClaim>, consent: ConsentState | undefined, today = TODAY): string => {
  const answer = checkGround(claim(what), { consent, statutes: [statute], today, categories: policy.categories });
  return answer.valid ? 'valid' : answer.reason;
};
const byStatute = (id = 'sgb-x-69') => ({ ground: { kind: 'statute', statute: StatuteId.parse(id) } }) as const;

describe('a consent', () => {
  const consent = given({ categories: [category('kontakt'), category('gesundheit')] });
  test.each<readonly [string, string, Partial<GroundClaim>, ConsentState | undefined, string?]>([
    ['carries what it names', 'valid', {}, consent],
    ['carries on the day of signature', 'valid', {}, consent, '2026-11-20'],
    ['not on the day before', 'consent-not-yet-signed', {}, consent, '2026-11-19'],
    ['carries on its last day', 'valid', {}, consent, '2027-11-19'],
    ['not on the day after', 'consent-expired', {}, consent, '2027-11-20'],
    ['unknown', 'consent-unknown', {}, undefined],
    ['never given', 'consent-unknown', {}, none],
    ['withdrawn', 'consent-withdrawn', {}, withdrawn(consent)],
    ['of another case', 'consent-other-case', { case: caseId('b') }, consent],
    ['for another recipient', 'consent-other-recipient', { recipient: CARITAS }, consent],
    ['for another purpose', 'consent-other-purpose', { purpose: PurposeId.parse('einbuergerung') }, consent],
    ['without these data', 'consent-lacks-category', { categories: [category('familie')] }, consent],
    ['explicit for health data (Art. 9 DSGVO)', 'valid', { categories: [category('gesundheit')] }, consent],
  ])('%s: %s', (_name, expected, what, state, today = '2026-11-23') => {
    expect(verdict(what, state, day(today))).toBe(expected);
  });

  test('health data need the explicit one, even if the sheet names them', () => {
    if (consent.status === 'none') throw new Error('given above');
    const implicit = { ...consent, explicitSpecial: false };
    expect(verdict({ categories: [category('gesundheit')] }, implicit)).toBe('consent-not-explicit');
    expect(verdict({}, implicit)).toBe('valid');
  });
});

describe('a statute', () => {
  test.each<readonly [string, string, Partial<GroundClaim>, string?]>([
    ['carries what it names', 'valid', byStatute()],
    ['on its first day', 'valid', byStatute(), '2026-01-01'],
    ['not before', 'statute-not-in-force', byStatute(), '2025-12-31'],
    ['on its last day', 'valid', byStatute(), '2026-12-31'],
    ['not after', 'statute-not-in-force', byStatute(), '2027-01-01'],
    ['unknown', 'statute-unknown', byStatute('gibt-es-nicht')],
    ['for other senders', 'statute-not-applicable', { ...byStatute(), senderKind: 'jobcenter' }],
    ['for other recipients', 'statute-not-applicable', { ...byStatute(), recipientKind: 'mbe' }],
    ['for another purpose', 'statute-not-applicable', { ...byStatute(), purpose: PurposeId.parse('einbuergerung') }],
    ['without these data', 'statute-lacks-category', { ...byStatute(), categories: [category('sprache')] }],
    [
      'never for health data, even if it names them',
      'statute-lacks-category',
      { ...byStatute(), categories: [category('gesundheit')] },
    ],
    ['never for data nobody knows', 'statute-lacks-category', { ...byStatute(), categories: [category('blutgruppe')] }],
  ])('%s: %s', (_name, expected, what, today = '2026-11-23') => {
    expect(verdict(what, undefined, day(today))).toBe(expected);
  });
});

describe('an ABH that wants to send on a consent', () => {
  const ask = (consent: ConsentState, isUsedUp: boolean, what: Partial<GroundClaim> = {}, today = TODAY) =>
    checkOfferGround(claim(what), { consent, statutes: [], today, categories: policy.categories, usedUp: isUsedUp });

  test.each([
    ['now', {}, TODAY],
    ['when it has expired', {}, day('2028-01-01')],
    ['for another recipient', { recipient: CARITAS }, TODAY],
    ['for more data', { categories: [category('familie')] }, TODAY],
  ])('cannot tell a withdrawn from a used-up one by trying: %s', (_name, what, today) => {
    const notUsable = { valid: false, reason: 'consent-not-usable' };
    expect(ask(given(), true, what, today)).toEqual(notUsable);
    expect(ask(withdrawn(given()), true, what, today)).toEqual(notUsable);
    expect(ask(withdrawn(given()), false, what, today)).toEqual(notUsable);
  });

  test('learns nothing about the consent of another case', () => {
    expect(ask(withdrawn(given()), true, { case: caseId('b') })).toEqual({
      valid: false,
      reason: 'consent-other-case',
    });
  });

  test('others use it again after an ending without result', () => {
    expect(ask(given(), true, { senderKind: 'jobcenter' })).toEqual({ valid: true });
    expect(ask(withdrawn(given()), true, { senderKind: 'jobcenter' })).toEqual({
      valid: false,
      reason: 'consent-withdrawn',
    });
  });

  test('used up means: one handover under it ended without result', () => {
    expect(usedUp([])).toBe(false);
    expect(usedUp([{ notRealised: false }])).toBe(false);
    expect(usedUp([{ notRealised: false }, { notRealised: true }])).toBe(true);
  });
});
