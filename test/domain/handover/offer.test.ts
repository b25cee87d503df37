/** Sending: who, to whom, about what, until when, on what ground. */
import { describe, expect, test } from '@jest/globals';
import type { Offer } from '../../../domain/handover/command.ts';
import { OccasionId } from '../../../domain/handover/command.ts';
import type { Actor } from '../../../domain/handover/policy.ts';
import { GROUND_FAULTS, PurposeId } from '../../../domain/consent/consent.ts';
import { GROUND_FAULT_TEXT } from '../../../domain/consent/ground-fault.ts';
import { offered } from './steps.ts';
import {
  ABH,
  CARITAS,
  CM,
  DATENSCHUTZ,
  JOBCENTER,
  KI,
  KOORDINATION,
  SYSTEM,
  act,
  category,
  clerk,
  code,
  day,
  item,
  known,
  nothing,
  offerBy,
  office,
  policy,
  refusal,
  story,
} from './world.ts';

describe('sending a handover', () => {
  test('records who sends what to whom until when, and where it happened', () => {
    const [event] = story([offered()]).events;
    expect(event).toMatchObject({
      type: 'Offered',
      process: 'uebergabe',
      element: 'zustellen',
      sender: ABH,
      recipient: CM,
      // ten working days from 23 November are 7 December, a Monday; the CM is there on Tuesdays and Thursdays
      deadline: { rule: 'answer', due: '2026-12-08', remindOn: '2026-12-04', escalateOn: '2026-12-09' },
    });
    expect(event).not.toHaveProperty('answerBy');
  });

  type Refused = readonly [name: string, code: string, field: string | undefined, more: Partial<Offer>, actor?: Actor];
  const cases: readonly Refused[] = [
    ['by the coordination', 'forbidden', undefined, {}, KOORDINATION],
    ['by the data protection officer', 'forbidden', undefined, {}, DATENSCHUTZ],
    ['by an office without a mandate to send', 'no-mandate-to-send', undefined, {}, clerk(KI)],
    ['by an office nobody knows', 'no-mandate-to-send', undefined, {}, clerk(office('nirgendwo'))],
    ['to an office nobody knows', 'recipient-unknown', 'recipient', { recipient: office('nirgendwo') }],
    ['to itself', 'recipient-is-sender', 'recipient', { recipient: JOBCENTER }, clerk(JOBCENTER)],
    ['to an office without a mandate', 'recipient-without-mandate', 'recipient', { recipient: KI }],
    ['for an unknown occasion', 'occasion-unknown', 'occasion', { occasion: OccasionId.parse('gibt-es-nicht') }],
    ['for an occasion of other senders', 'occasion-not-for-sender', 'occasion', {}, clerk(CARITAS)],
    ['to a kind of office not meant', 'occasion-not-for-recipient', 'recipient', { recipient: JOBCENTER }],
    ['for another purpose', 'purpose-not-of-occasion', 'purpose', { purpose: PurposeId.parse('einbuergerung') }],
    ['with an item of no catalogue', 'item-unknown', 'items', { items: [item('fahrrad')] }],
    ['with an item twice', 'item-twice', 'items', { items: [item('test-lid'), item('test-lid')] }],
    [
      'with unknown data',
      'category-unknown',
      'categories',
      { categories: [category('kontakt'), category('blutgruppe')] },
    ],
    ['with data twice', 'category-twice', 'categories', { categories: [category('kontakt'), category('kontakt')] }],
    ['without the language (minimum)', 'category-minimum', 'categories', { categories: [category('kontakt')] }],
    ['to be answered tomorrow', 'answer-by-out-of-range', 'answerBy', { answerBy: day('2026-11-24') }],
    ['to be answered in the past', 'answer-by-out-of-range', 'answerBy', { answerBy: day('2020-01-01') }],
    ['to be answered in 61 working days', 'answer-by-out-of-range', 'answerBy', { answerBy: day('2027-02-18') }],
    ['to be answered in 8000 years', 'answer-by-out-of-range', 'answerBy', { answerBy: day('9999-12-31') }],
  ];
  test.each(cases)('is refused %s', (_name, expected, field, more, actor = clerk(ABH)) => {
    expect(refusal(act(nothing, actor, offerBy(more)))).toMatchObject({ code: expected, ...(field ? { field } : {}) });
  });

  test.each(GROUND_FAULTS)('is refused on a ground with the fault %s, in German', (reason) => {
    const play = act(nothing, clerk(ABH), offerBy(), { ground: { valid: false, reason } });
    expect(refusal(play)).toEqual({
      code: reason,
      kind: 'invalid',
      detail: GROUND_FAULT_TEXT[reason],
      field: 'ground',
    });
  });

  test('is refused when nobody has checked the ground', () => {
    expect(code(act(nothing, clerk(ABH), offerBy(), { ground: null }))).toBe('ground-missing');
  });

  // 60 working days after 23 November 2026, without Christmas Day and New Year: 5 + 22 + 20 + 13, 17 February
  test.each([
    ['2026-11-25', '2026-11-26', 'two working days ahead: Wednesday, so the CM answers on Thursday'],
    ['2026-12-24', '2026-12-24', 'Christmas Eve is a working day'],
    ['2026-12-25', '2026-12-29', 'Christmas Day is not: the next presence day is Tuesday'],
    ['2027-02-17', '2027-02-18', 'the sixtieth working day, a Wednesday'],
  ])('by %s means %s: %s', (answerBy, due) => {
    const play = act(nothing, clerk(ABH), offerBy({ answerBy: day(answerBy) }));
    expect(known(play).deadline?.due).toBe(due);
  });

  test('never reminds before tomorrow', () => {
    const play = act(nothing, clerk(ABH), offerBy({ recipient: CARITAS, answerBy: day('2026-11-25') }));
    expect(known(play).deadline).toMatchObject({ due: '2026-11-25', remindOn: '2026-11-24', escalateOn: '2026-11-26' });
  });

  test('urgent: the shorter period', () => {
    const play = act(nothing, clerk(ABH), offerBy({ urgent: true, recipient: CARITAS }));
    expect(known(play).deadline?.due).toBe('2026-11-30');
  });

  test('what was forwarded is offered by the system on behalf of the office it names', () => {
    const play = act(nothing, { ...SYSTEM, office: ABH }, offerBy({ recipient: CARITAS }));
    expect(known(play).sender).toBe(ABH);
    expect(code(act(nothing, SYSTEM, offerBy()))).toBe('no-mandate-to-send');
  });

  test('before it, nothing else can happen', () => {
    expect(code(act(nothing, clerk(CM), { type: 'Accept' }))).toBe('not-found');
    expect(policy.offices.get(CM)?.presence).toEqual([2, 4]);
  });
});
