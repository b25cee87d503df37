import { describe, expect, test } from '@jest/globals';
import { followUpDecider } from '../../../domain/followup/decider.ts';
import type { FollowUpCommand, FollowUpState } from '../../../domain/followup/followup.ts';
import { toFollowUpRow } from '../../../domain/followup/row.ts';
import type { Decision } from '../../../domain/journal/decider.ts';
import { ABH, CM, KOORDINATION, START, clerk, day, handoverId } from '../handover/world.ts';

const handover = handoverId('a');
const set = (on: string): FollowUpCommand => ({ type: 'SetFollowUp', handover, on: day(on) });
const clear: FollowUpCommand = { type: 'ClearFollowUp', handover };
const context = { today: day('2026-11-23'), actor: clerk(ABH) };
const none = followUpDecider.initial;

const after = (state: FollowUpState, command: FollowUpCommand): FollowUpState => {
  const decision = followUpDecider.decide(state, command, context);
  if (!decision.ok) throw new Error(decision.rejection.code);
  return decision.events.reduce<FollowUpState>(
    (sofar, event) =>
      followUpDecider.apply(sofar, followUpDecider.parseEvent(JSON.parse(JSON.stringify(event))), {
        at: START,
        rev: 1,
        office: ABH,
      }),
    state,
  );
};
const answer = (decision: Decision<{ readonly type: string }>): string =>
  decision.ok ? decision.events.map(({ type }) => type).join() || 'nothing' : decision.rejection.code;
const decided = (state: FollowUpState, command: FollowUpCommand): string =>
  answer(followUpDecider.decide(state, command, context));

describe('a follow-up', () => {
  const due = after(none, set('2026-11-30'));
  test.each<readonly [string, FollowUpState, FollowUpCommand, string]>([
    ['is set for tomorrow', none, set('2026-11-24'), 'FollowUpSet'],
    ['not for today', none, set('2026-11-23'), 'follow-up-not-after-today'],
    ['is moved', due, set('2026-12-01'), 'FollowUpSet'],
    ['is set for the same day', due, set('2026-11-30'), 'nothing'],
    ['is cleared', due, clear, 'FollowUpCleared'],
    ['is cleared when none is set', none, clear, 'nothing'],
    ['is cleared twice', after(due, clear), clear, 'nothing'],
  ])('%s', (_name, state, command, expected) => {
    expect(decided(state, command)).toBe(expected);
  });

  test('belongs to one office and one handover', () => {
    expect(answer(followUpDecider.decide(due, clear, { ...context, actor: clerk(CM) }))).toBe('not-found');
    expect(decided(due, { ...clear, handover: handoverId('b') })).toBe('not-found');
    expect(answer(followUpDecider.decide(none, set('2026-12-01'), { ...context, actor: KOORDINATION }))).toBe(
      'forbidden',
    );
  });

  test('as a row', () => {
    if (!due.exists) throw new Error('set above');
    expect(toFollowUpRow(due)).toEqual({ office: ABH, handover, rev: 1, on: '2026-11-30' });
  });
});
