/**
 * Every command in every status, by the office that has the right to it: expectations written by hand, not computed.
 * +  something is recorded          0  right, but nothing to record
 * n  not-now                        e  ended
 * o  already-opened                 c  payload-closed
 * a  already-acknowledged           d  no-deadline
 * y  not-your-deadline              r  reminded-today
 * x  already-offered
 */
import { describe, expect, test } from '@jest/globals';
import type { HandoverCommand } from '../../../domain/handover/command.ts';
import { RIGHTS } from '../../../domain/handover/rights.ts';
import type { Status } from '../../../domain/handover/status.ts';
import { STATUSES } from '../../../domain/handover/status.ts';
import {
  accepted,
  acknowledged,
  cancelled,
  cm,
  declined,
  delivered,
  forwarded,
  misdirected,
  noShow,
  observed,
  offered,
  opened,
  paused,
  reported,
  resumed,
  returned,
  storyTo,
  system,
  told,
  withdrawn,
  accessEnded,
  by,
} from './steps.ts';
import { ABH, KOORDINATION, act, code, day, known, office, recorded, ref, story, type Act } from './world.ts';

type Row = readonly [name: string, step: Act, expected: string];
const koordination = (command: HandoverCommand): Act => [KOORDINATION, command];

// prettier-ignore
const TABLE: readonly Row[] = [
  //                                                                     offered        running           misdirected         withdrawn
  //                                                                       delivered      paused            outcome-reported    cancelled
  //                                                                         accepted       returned          acknowledged
  //                                                                                          unanswered        forwarded
  //                                                                                            declined
  ['Offer',           offered(),                                            'x x x x x x x x x x x x x x'],
  ['Open',            opened,                                               '+ + 0 0 0 0 0 c c 0 0 c c c'],
  ['Accept',          accepted,                                             '+ + n n n n + e n n e e e e'],
  ['Undo',            cm({ type: 'Undo' }),                                 'n n + n n n n e n n e e e e'],
  ['Decline',         declined,                                             '+ + n n n n + e n n e e e e'],
  ['Return',          returned,                                             '+ + + + n n + e n n e e e e'],
  ['Supplement',      by(ABH, { type: 'Supplement', payload: ref('b') }),   'n n n n n + n e n n e e e e'],
  ['Forward',         forwarded,                                            '+ + + + n n + e n n e e e e'],
  ['Misdirect',       misdirected,                                          '+ + + + n n + e n n e e e e'],
  ['Pause',           paused,                                               'n n + + n n n e n n e e e e'],
  ['Resume',          resumed,                                              'n n n n + n n e n n e e e e'],
  ['Report',          reported,                                             'n n + + n n n e n n e e e e'],
  ['ReportOutcome',   noShow,                                               'n n + + + n n e n n e e e e'],
  ['Acknowledge',     acknowledged(),                                       'n n n n n n n + + + a e + e'],
  ['Cancel',          cancelled(),                                          '+ + n n n o o e n n e e e e'],
  ['ConfirmDeletion', cm({ type: 'ConfirmDeletion' }),                      'n n n n n n n e n n e e + e'],
  ['Extend',          koordination({ type: 'Extend', due: day('2027-02-15') }), '+ + + + + + + + + + d d + d'],
  ['Extend (sender)', by(ABH, { type: 'Extend', due: day('2027-02-15') }),  '+ + y y y y + e y y e e e e'],
  ['Remind',          koordination({ type: 'Remind' }),                     '+ + + + + + r d + + d d + d'],
  ['Reassign',        koordination({ type: 'Reassign', to: office('caritas'), payload: ref('c') }), '+ + n n n n + e n n e e e e'],
  ['Withdraw',        withdrawn,                                            '+ + + + + + + + + + 0 0 0 0'],
  ['Rebase',          system({ type: 'Rebase', reason: 'silent' }),         '+ + + + + + + + + + e + + +'],
  ['MarkStuck',       system({ type: 'MarkStuck' }),                        '+ + + + + + + + + + 0 + + +'],
  ['Claim',           system({ type: 'Claim', run: 1, instance: 'i' }),     '+ + + + + + + + + + + + + +'],
  ['Observe',         observed,                                             '0 0 0 0 0 0 0 0 0 0 0 0 0 0'],
  ['NoteDelivered',   delivered,                                            '+ 0 0 0 0 0 0 0 0 0 0 0 0 0'],
  ['NoteReminderSent', system({ type: 'NoteReminderSent', noticeId: 'n' }), '0 0 0 0 0 0 + 0 0 0 0 0 0 0'],
  ['NoteEscalationSent', system({ type: 'NoteEscalationSent', noticeId: 'n' }), '0 0 0 0 0 0 + 0 0 0 0 0 0 0'],
  ['NoteAnswerTold',  told,                                                 '0 0 0 + + + 0 + + + 0 + + +'],
  ['NoteNextOffered', system({ type: 'NoteNextOffered' }),                  '0 0 0 0 0 0 0 0 0 0 0 + 0 0'],
  ['NoteNextRefused', system({ type: 'NoteNextRefused' }),                  '0 0 0 0 0 0 0 0 0 0 0 + 0 0'],
  ['NoteAccessEnded', accessEnded,                                          '0 0 0 0 0 0 0 0 0 0 0 0 0 0'],
];

const CODES: { readonly [sign: string]: string } = {
  n: 'not-now',
  e: 'ended',
  o: 'already-opened',
  c: 'payload-closed',
  a: 'already-acknowledged',
  d: 'no-deadline',
  y: 'not-your-deadline',
  r: 'reminded-today',
  x: 'already-offered',
};

const cases = TABLE.flatMap(([name, step, row]) =>
  STATUSES.map((status, i): readonly [string, Status, string, Act] => [name, status, row.split(' ')[i] ?? '?', step]),
);

describe('every command in every status', () => {
  test.each(cases)('%s when %s: %s', (_name, status, sign, step) => {
    const before = story(storyTo(status));
    expect(known(before).status).toBe(status);
    const play = act(before, ...step);
    if (sign === '+') expect(recorded(play).length).toBeGreaterThan(0);
    else if (sign === '0') expect(recorded(play)).toEqual([]);
    else expect(code(play)).toBe(CODES[sign]);
  });

  test('no command and no status is missing', () => {
    const named = new Set(TABLE.map(([, step]) => step[1].type));
    const all: readonly string[] = Object.keys(RIGHTS) satisfies readonly string[];
    expect([...named].sort()).toEqual([...all].sort());
    for (const [, , row] of TABLE) expect(row.split(' ')).toHaveLength(STATUSES.length);
  });
});
