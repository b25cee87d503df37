/** Giving, withdrawing and seeing a consent. */
import { describe, expect, test } from '@jest/globals';
import type { ConsentContext } from '../../../domain/consent/context.ts';
import type { GiveConsent } from '../../../domain/consent/consent.ts';
import { toConsentRow } from '../../../domain/consent/row.ts';
import { consentCommits, consentView } from '../../../domain/consent/view.ts';
import type { Decision } from '../../../domain/journal/decider.ts';
import {
  ABH,
  CARITAS,
  CM,
  CONSENT,
  DATENSCHUTZ,
  JOBCENTER,
  KI,
  KOORDINATION,
  START,
  STRANGER,
  SYSTEM,
  category,
  clerk,
  day,
  office,
  policy,
} from '../handover/world.ts';
import { TODAY, decide, give, given, none, withdrawn } from './world.ts';

const answer = (decision: Decision<{ readonly type: string }>): string =>
  decision.ok ? decision.events.map(({ type }) => type).join() || 'nothing' : decision.rejection.code;

describe('giving', () => {
  test.each<readonly [string, string, Partial<GiveConsent>, ConsentContext['actor']?]>([
    ['is recorded', 'ConsentGiven', {}],
    ['signed today', 'ConsentGiven', { signedOn: TODAY }],
    ['signed tomorrow', 'signed-in-future', { signedOn: day('2026-11-24') }],
    ['for one day', 'ConsentGiven', { validUntil: day('2026-11-20') }],
    ['ending before it was signed', 'valid-until-before-signed', { validUntil: day('2026-11-19') }],
    ['for three years', 'ConsentGiven', { validUntil: day('2029-11-20') }],
    ['for a day more', 'valid-too-long', { validUntil: day('2029-11-21') }],
    [
      'signed on 29 February, for three years',
      'ConsentGiven',
      { signedOn: day('2024-02-29'), validUntil: day('2027-02-28') },
    ],
    ['and a day more', 'valid-too-long', { signedOn: day('2024-02-29'), validUntil: day('2027-03-01') }],
    ['signed in the year 1', 'valid-too-long', { signedOn: day('0001-01-01') }],
    ['for an unknown office', 'recipient-unknown', { recipients: [office('nirgendwo')] }],
    ['for an office that receives nothing', 'recipient-without-mandate', { recipients: [CM, KI] }],
    ['for itself', 'recipient-is-recorder', { recipients: [JOBCENTER] }, clerk(JOBCENTER)],
    ['for an office twice', 'recipient-twice', { recipients: [CM, CM] }],
    ['for unknown data', 'category-unknown', { categories: [category('blutgruppe')] }],
    ['for data twice', 'category-twice', { categories: [category('kontakt'), category('kontakt')] }],
    ['for health data without saying so', 'special-not-explicit', { categories: [category('gesundheit')] }],
    ['for health data explicitly', 'ConsentGiven', { categories: [category('gesundheit')], explicitSpecial: true }],
    ['by the coordination', 'forbidden', {}, KOORDINATION],
    ['by an office that sends nothing', 'forbidden', {}, clerk(KI)],
    ['by the system', 'forbidden', {}, SYSTEM],
  ])('%s: %s', (_name, expected, more, actor = clerk(ABH)) => {
    expect(answer(decide(none, give(more), actor))).toBe(expected);
  });

  test('happens once', () => {
    expect(answer(decide(given(), give()))).toBe('already-given');
  });
});

describe('withdrawing', () => {
  test.each<readonly [string, ConsentContext['actor'], string]>([
    ['at the office that recorded it', clerk(ABH), 'ConsentWithdrawn'],
    ['at a recipient', clerk(CM), 'ConsentWithdrawn'],
    ['at the data protection officer', DATENSCHUTZ, 'ConsentWithdrawn'],
    ['from the ledger, after a restore', SYSTEM, 'ConsentWithdrawn'],
    ['at another office', clerk(CARITAS), 'not-found'],
    ['at the coordination', KOORDINATION, 'forbidden'],
  ])('%s: %s', (_name, actor, expected) => {
    expect(answer(decide(given(), { type: 'WithdrawConsent' }, actor))).toBe(expected);
  });

  test('twice is right and records nothing', () => {
    expect(answer(decide(withdrawn(given()), { type: 'WithdrawConsent' }))).toBe('nothing');
    expect(answer(decide(none, { type: 'WithdrawConsent' }))).toBe('not-found');
  });

  test('keeps the first time', () => {
    const once = withdrawn(given());
    expect(withdrawn(once)).toEqual(once);
  });
});

describe('seeing', () => {
  const facts = { today: TODAY, usedUp: false, offices: policy.offices };

  test('recorder, recipients and data protection officer; nobody else', () => {
    for (const actor of [clerk(ABH), clerk(CM), DATENSCHUTZ])
      expect(consentView(CONSENT, given(), actor, facts)).toMatchObject({
        id: CONSENT,
        standing: 'valid',
        mayWithdraw: true,
      });
    for (const actor of [clerk(STRANGER), KOORDINATION]) expect(consentView(CONSENT, given(), actor, facts)).toBeNull();
    expect(consentView(CONSENT, none, clerk(ABH), facts)).toBeNull();
  });

  test('recipients and data protection officer read a withdrawal, the ABH only that it is not usable', () => {
    const state = withdrawn(given());
    for (const actor of [clerk(CM), DATENSCHUTZ])
      expect(consentView(CONSENT, state, actor, facts)).toMatchObject({
        standing: 'withdrawn',
        withdrawnAt: START,
        mayWithdraw: false,
      });
    const abh = consentView(CONSENT, state, clerk(ABH), facts);
    expect(abh).toMatchObject({ standing: 'not-usable', withdrawnAt: null, mayWithdraw: true });
    expect(consentView(CONSENT, given(), clerk(ABH), { ...facts, usedUp: true })).toEqual(abh);
  });

  test('is expired the day after', () => {
    expect(consentView(CONSENT, given(), clerk(CM), { ...facts, today: day('2027-11-20') })?.standing).toBe('expired');
  });

  test('the stream shows an ABH its first commit only, given or withdrawn', () => {
    for (const state of [given(), withdrawn(given())]) {
      expect(consentCommits(state, clerk(ABH), facts)).toBe('first');
      expect(consentCommits(state, clerk(CM), facts)).toBe('all');
      expect(consentCommits(state, DATENSCHUTZ, facts)).toBe('all');
      expect(consentCommits(state, KOORDINATION, facts)).toBe('none');
    }
  });

  test('as a row', () => {
    const state = given();
    if (state.status === 'none') throw new Error('given above');
    expect(toConsentRow(CONSENT, state, 1, true)).toEqual({
      id: CONSENT,
      rev: 1,
      office: ABH,
      case: state.case,
      recipients: [CM],
      signedOn: '2026-11-20',
      validUntil: '2027-11-19',
      status: 'given',
      givenAt: START,
      withdrawnAt: null,
      fannedOut: true,
    });
  });
});
