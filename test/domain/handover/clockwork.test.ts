/** Time, reminders, escalation; and one instance per run. */
import { describe, expect, test } from '@jest/globals';
import { nextWakeAt } from '../../../domain/handover/next-wake.ts';
import { situation } from '../../../domain/handover/situation.ts';
import {
  accepted,
  accessEnded,
  delivered,
  observed,
  offered,
  opened,
  reported,
  running,
  success,
  system,
  told,
  withdrawn,
  declined,
} from './steps.ts';
import {
  ABH,
  CARITAS,
  CM,
  DATENSCHUTZ,
  JOBCENTER,
  KOORDINATION,
  SYSTEM,
  act,
  after,
  clerk,
  code,
  context,
  day,
  known,
  morning,
  recorded,
  ref,
  START,
  story,
  type Act,
  type Play,
} from './world.ts';

const wake = (play: Play): string => nextWakeAt(play.state, context(play.state, SYSTEM, play.now));
const remind: Act = [KOORDINATION, { type: 'Remind' }];
const reminderSent = system({ type: 'NoteReminderSent', noticeId: 'n' });
const escalationSent = system({ type: 'NoteEscalationSent', noticeId: 'n' });
const rebase = system({ type: 'Rebase', reason: 'silent' });
const claim = (run: number, instance: string): Act => system({ type: 'Claim', run, instance });

describe('the answer deadline, Tuesday 8 December', () => {
  const play = story([offered(), delivered]);

  test('reminds on Friday 4 at 06:00, not a minute before', () => {
    expect(wake(play)).toBe(morning('2026-12-04'));
    expect(recorded(story([after(morning('2026-12-04'), -1), observed], play))).toEqual([]);
    const due = story([morning('2026-12-04'), observed], play);
    expect(recorded(due)).toEqual(['ReminderDue']);
    expect(situation(due.state)).toBe('reminder-due');
    expect(situation(story([reminderSent], due).state)).toBe('awaiting-answer');
  });

  test('is not over on its own day', () => {
    expect(recorded(story([morning('2026-12-04'), observed, morning('2026-12-08'), observed], play))).toEqual([]);
  });

  test('is over the next working day: unanswered, coordination told, every answer still open', () => {
    const over = story([morning('2026-12-09'), observed], play);
    expect(recorded(over)).toEqual(['ReminderDue', 'Unanswered', 'Escalated']);
    expect(situation(over.state)).toBe('reminder-due');
    const settled = story([reminderSent, escalationSent], over);
    expect(situation(settled.state)).toBe('awaiting-answer');
    expect(recorded(story([accepted], settled))).toEqual(['Accepted']);
    // nothing is left to happen by itself: looked at again five working days later
    expect(wake(settled)).toBe(morning('2026-12-16'));
  });

  test('extended: reminded and escalated anew, no longer unanswered', () => {
    const over = story([morning('2026-12-09'), observed, reminderSent, escalationSent], play);
    const more = story([[KOORDINATION, { type: 'Extend', due: day('2026-12-18') }]], over);
    // Friday 18 becomes Tuesday 22, the next day on which the CM is there
    expect(known(more)).toMatchObject({
      status: 'delivered',
      reminder: 'none',
      escalation: 'none',
      deadline: { due: '2026-12-22' },
    });
    expect(wake(more)).toBe(morning('2026-12-18'));
  });

  test.each([
    ['to the same day', '2026-12-08', 'extension-not-later'],
    ['backwards', '2026-12-01', 'extension-not-later'],
    ['beyond 60 working days', '2027-02-18', 'extension-too-far'],
    ['to the year 9999', '9999-12-31', 'extension-too-far'],
  ])('is not extended %s', (_name, due, expected) => {
    expect(code(act(play, KOORDINATION, { type: 'Extend', due: day(due) }))).toBe(expected);
    expect(code(act(play, clerk(ABH), { type: 'Extend', due: day(due) }))).toBe(expected);
  });

  test('is the only one the sender may extend, and the recipient none', () => {
    const extend = { type: 'Extend', due: day('2027-02-01') } as const;
    expect(recorded(act(play, clerk(ABH), extend))).toEqual(['DeadlineExtended']);
    expect(code(act(play, clerk(CM), extend))).toBe('forbidden');
    expect(code(act(story([...running], play), clerk(ABH), extend))).toBe('not-your-deadline');
  });
});

describe('reminding by hand', () => {
  const play = story([offered(), delivered]);

  test('once a day', () => {
    const once = story([remind], play);
    expect(code(act(once, ...remind))).toBe('reminded-today');
    const sent = story([reminderSent], once);
    expect(code(act(sent, ...remind))).toBe('reminded-today');
    expect(recorded(story([morning('2026-11-24'), remind], sent))).toEqual(['ReminderRequested']);
  });

  test('does not replace the regular reminder', () => {
    const sent = story([remind, reminderSent], play);
    expect(recorded(story([morning('2026-12-04'), observed], sent))).toEqual(['ReminderDue']);
  });
});

describe('other waits', () => {
  test('an acceptance wakes when it can no longer be undone', () => {
    expect(wake(story([offered(), accepted]))).toBe(after(START, 10));
  });

  test('an unread result is reminded of; an unread ending without result is not, when the reader is an ABH', () => {
    expect(wake(story([offered(), ...running, success]))).toBe(morning('2026-11-26'));
    expect(wake(story([offered(JOBCENTER), declined]))).toBe(morning('2026-11-26'));
    // only the review
    expect(wake(story([offered(), declined]))).toBe(morning('2026-11-30'));
  });

  test('an overdue interim report is escalated without changing the status', () => {
    const play = story([offered(), ...running, told, morning('2026-12-23'), observed]);
    expect(recorded(play)).toEqual(['ReminderDue', 'Escalated']);
    expect(known(play).status).toBe('running');
    expect(known(story([reported], play))).toMatchObject({ reminder: 'none', escalation: 'none' });
  });

  test('a reminder or escalation that something overtook is not noted', () => {
    const play = story([offered(), morning('2026-12-09'), observed, accepted, reminderSent, escalationSent]);
    expect(recorded(play)).toEqual([]);
  });
});

describe('one instance per run', () => {
  test('the first claim wins, its repetition says nothing new, others end themselves', () => {
    const play = story([offered(), claim(1, 'i1')]);
    expect(recorded(act(play, ...claim(1, 'i1')))).toEqual([]);
    expect(code(act(play, ...claim(1, 'i2')))).toBe('claimed-by-other');
    expect(code(act(play, ...claim(2, 'i2')))).toBe('other-run');
  });

  test('a rebase begins a new run, which is claimed anew', () => {
    const play = story([offered(), claim(1, 'i1'), rebase]);
    expect(known(play)).toMatchObject({ run: 2, claimed: null });
    expect(code(act(play, ...claim(1, 'i1')))).toBe('other-run');
    expect(recorded(act(play, ...claim(2, 'i2')))).toEqual(['Claimed']);
  });

  test('the third silence within 24 hours is not repaired any more; a day later it is', () => {
    const play = story([offered(), rebase, 60, rebase, 60]);
    expect(code(act(play, ...rebase))).toBe('rebased-too-often');
    expect(recorded(story([60 * 23], play).state.exists ? act(story([60 * 23], play), ...rebase) : play)).toEqual([
      'Rebased',
    ]);
  });

  test('a change of engine or model does not count as silence', () => {
    const change = system({ type: 'Rebase', reason: 'engine-changed' });
    expect(known(story([offered(), change, change, change, rebase, rebase])).run).toBe(6);
  });

  test.each([
    ['a reminder', remind],
    ['an extension', [KOORDINATION, { type: 'Extend', due: day('2027-02-01') }] as const],
    ['another office', [KOORDINATION, { type: 'Reassign', to: CARITAS, payload: ref('c') }] as const],
    ['an answer', accepted],
    ['a change of the model', system({ type: 'Rebase', reason: 'model-changed' })],
  ])('stuck is over with %s, and silence is repaired again', (_name, step) => {
    const stuck = story([offered(), rebase, rebase, system({ type: 'MarkStuck' })]);
    expect(known(stuck).stuck).toBe(true);
    expect(code(act(stuck, ...rebase))).toBe('stuck');
    const free = story([step], stuck);
    expect(known(free)).toMatchObject({ stuck: false, rebasedAt: [] });
    expect(recorded(act(free, ...rebase))).toEqual(['Rebased']);
  });

  test('stuck is not over by a mere reading', () => {
    expect(known(story([offered(), system({ type: 'MarkStuck' }), opened])).stuck).toBe(true);
  });

  test.each<readonly [string, Act]>([
    ['Withdraw', withdrawn],
    ['Rebase', rebase],
    ['MarkStuck', system({ type: 'MarkStuck' })],
    ['Claim', claim(1, 'i')],
    ['Observe', observed],
    ['NoteDelivered', delivered],
    ['NoteReminderSent', reminderSent],
    ['NoteEscalationSent', escalationSent],
    ['NoteAnswerTold', told],
    ['NoteNextOffered', system({ type: 'NoteNextOffered' })],
    ['NoteNextRefused', system({ type: 'NoteNextRefused' })],
    ['NoteAccessEnded', accessEnded],
  ])('%s is never a person’s', (_name, [, command]) => {
    const play = story([offered(), delivered]);
    for (const actor of [clerk(ABH), clerk(CM), KOORDINATION, DATENSCHUTZ])
      expect(code(act(play, actor, command))).toBe('forbidden');
  });

  test('reminding is the coordination’s', () => {
    const play = story([offered(), delivered]);
    for (const actor of [clerk(ABH), clerk(CM), DATENSCHUTZ, SYSTEM])
      expect(code(act(play, actor, { type: 'Remind' }))).toBe('forbidden');
  });
});
