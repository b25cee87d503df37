/** Answers of the recipient and what the sender does with them. */
import { describe, expect, test } from '@jest/globals';
import type { HandoverCommand } from '../../../domain/handover/command.ts';
import { situation } from '../../../domain/handover/situation.ts';
import { view } from '../../../domain/handover/view.ts';
import type { PayloadRef } from '../../../domain/journal/id.ts';
import {
  accepted,
  acknowledged,
  by,
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
  running,
  success,
  system,
  told,
} from './steps.ts';
import {
  ABH,
  CARITAS,
  CM,
  CONSENT,
  JOBCENTER,
  KOORDINATION,
  STRANGER,
  act,
  clerk,
  code,
  day,
  handoverId,
  item,
  known,
  morning,
  offerBy,
  office,
  recorded,
  ref,
  refusal,
  story,
  viewContext,
  wait,
  type Step,
} from './world.ts';

const supplemented = by(ABH, { type: 'Supplement', payload: ref('b') });

describe('accepting', () => {
  test('can be undone for 10 minutes, then work has begun and the sender is told', () => {
    const play = story([offered(), delivered, accepted]);
    expect(situation(play.state)).toBe('awaiting-outcome');
    expect(recorded(act(wait(play, 9), clerk(CM), { type: 'Undo' }))).toEqual(['AcceptanceUndone']);
    expect(code(act(wait(play, 10), clerk(CM), { type: 'Undo' }))).toBe('undo-too-late');
    const begun = story([10, observed], play);
    expect(known(begun)).toMatchObject({ status: 'running', untold: { about: 'accepted', to: ABH } });
  });

  test('undone, everything is as before, and who accepted need not be told again', () => {
    const before = story([offered()]);
    const undone = story([accepted, 3, cm({ type: 'Undo' })], before);
    expect(known(undone)).toMatchObject({ status: 'delivered', told: true, deadline: known(before).deadline });
  });

  test('undone after the deadline, it is unanswered again and escalated only once', () => {
    const late = story([offered(), delivered, morning('2026-12-09'), observed]);
    expect(known(late)).toMatchObject({ status: 'unanswered', escalation: 'due' });
    const sent = story([system({ type: 'NoteEscalationSent', noticeId: 'n' })], late);
    const undone = story([accepted, 1, cm({ type: 'Undo' })], sent);
    expect(known(undone)).toMatchObject({ status: 'unanswered', escalation: 'sent' });
  });

  test('cannot be undone once something else has happened', () => {
    const play = story([offered(), accepted, [KOORDINATION, { type: 'Extend', due: day('2027-02-15') }]]);
    expect(code(act(play, clerk(CM), { type: 'Undo' }))).toBe('undo-overtaken');
  });

  test('a first reading or the clockwork does not stand in the way of undoing', () => {
    const play = story([offered(), accepted, opened, system({ type: 'Claim', run: 1, instance: 'i' })]);
    expect(recorded(act(play, clerk(CM), { type: 'Undo' }))).toEqual(['AcceptanceUndone']);
  });

  test.each([
    ['an interim report', reported, 'InterimReported'],
    ['a pause', paused, 'Paused'],
    ['an outcome', success, 'OutcomeReported'],
  ])('%s within the 10 minutes means that work has begun', (_name, step, event) => {
    expect(recorded(story([offered(), accepted, step]))).toEqual(['WorkStarted', event]);
  });

  test('no decline after it: the end is an outcome', () => {
    expect(
      refusal(act(story([offered(), accepted]), clerk(CM), { type: 'Decline', reason: 'no-offer', payload: null })),
    ).toMatchObject({
      code: 'not-now',
      detail: 'Im Stand „Angenommen“ geht das nicht. Bitte die Seite neu laden.',
    });
  });
});

describe('returning for supplement', () => {
  test('stops the clock; with the supplement it goes on with what was left, and the recipient is told again', () => {
    // due Tuesday 8 December; returned on Monday 30 November with 6 working days left
    const back = story([offered(), delivered, opened, morning('2026-11-30'), returned]);
    expect(known(back)).toMatchObject({
      status: 'returned',
      remaining: 6,
      deadline: { rule: 'supplement', due: '2026-12-07' },
    });
    const again = story([morning('2026-12-03'), supplemented], back);
    // 6 working days from Thursday 3 December are Friday 11; the CM is there on Tuesday 15
    expect(known(again)).toMatchObject({
      status: 'offered',
      told: false,
      remaining: null,
      deadline: { rule: 'answer', due: '2026-12-15' },
    });
    expect(situation(again.state)).toBe('offered');
    expect(known(again).texts).toMatchObject([{ by: ABH, about: 'Supplemented' }]);
  });

  test('leaves at least three working days, however late it was', () => {
    const back = story([offered(), morning('2026-12-21'), observed, returned]);
    expect(known(back).remaining).toBe(1);
    expect(known(story([supplemented], back)).deadline?.due).toBe('2026-12-24');
  });

  test.each([
    ['an item that was not asked for', [item('nationalpass')], 'item-not-of-handover'],
    ['an item twice', [item('test-lid'), item('test-lid')], 'item-twice'],
  ])('is refused with %s', (_name, items, expected) => {
    const play = story([offered()]);
    expect(code(act(play, clerk(CM), { type: 'Return', reason: 'task-unclear', items, payload: null }))).toBe(expected);
  });
});

describe('another office', () => {
  test('forwarding ends this handover; the next one is offered by the clockwork', () => {
    const play = story([offered(), opened, forwarded, told]);
    expect(known(play)).toMatchObject({ status: 'forwarded', deadline: null });
    expect(situation(play.state)).toBe('forward-open');
    const next = story([system({ type: 'NoteNextOffered' })], play);
    expect(situation(next.state)).toBe('closed');
    expect(view(handoverId('a'), next.state, clerkOf(ABH), viewContext(next.now))?.next).toEqual({
      id: handoverId('b'),
      to: CARITAS,
    });
  });

  test('when the ground of the next offer has fallen away, the sender has to read it', () => {
    const play = story([offered(JOBCENTER), opened, forwarded, told, system({ type: 'NoteNextRefused' })]);
    expect(situation(play.state)).toBe('closed');
    expect(view(handoverId('a'), play.state, clerkOf(JOBCENTER), viewContext(play.now))).toMatchObject({
      task: 'read-answer',
      next: null,
    });
    const read = story([acknowledged(JOBCENTER)], play);
    expect(known(read).status).toBe('forwarded');
    expect(code(act(read, clerk(JOBCENTER), { type: 'Acknowledge' }))).toBe('already-acknowledged');
  });

  test.each([
    ['itself', CM, 'recipient-is-same'],
    ['the sender', ABH, 'recipient-is-sender'],
    ['an office without a mandate', office('ki-rsk'), 'recipient-without-mandate'],
    ['an office of another kind', JOBCENTER, 'occasion-not-for-recipient'],
    ['an unknown office', office('nirgendwo'), 'recipient-unknown'],
  ])('is not %s', (_name, to, expected) => {
    const play = story([offered()]);
    const next = { ground: { kind: 'consent', consent: CONSENT }, next: handoverId('b'), payload: null } as const;
    expect(code(act(play, clerk(CM), { type: 'Forward', to, ...next }))).toBe(expected);
    expect(code(act(play, KOORDINATION, { type: 'Reassign', to, payload: ref('c') }))).toBe(expected);
  });

  test('needs its own valid ground', () => {
    const play = story([offered()]);
    const more = { ground: { valid: false, reason: 'consent-other-recipient' } } as const;
    const [actor, command] = forwarded;
    expect(code(act(play, actor, command, more))).toBe('consent-other-recipient');
    expect(code(act(play, KOORDINATION, { type: 'Reassign', to: CARITAS, payload: ref('c') }, more))).toBe(
      'consent-other-recipient',
    );
    expect(recorded(act(play, clerk(CM), { type: 'Misdirect', recommended: CARITAS, payload: null }, more))).toEqual([
      'Misdirected',
    ]);
  });

  test('by the coordination: offered anew with a full period, and the former office sees nothing any more', () => {
    const late = story([offered(), delivered, opened, morning('2026-12-09'), observed]);
    const play = story([[KOORDINATION, { type: 'Reassign', to: CARITAS, payload: ref('c') }]], late);
    expect(known(play)).toMatchObject({
      status: 'offered',
      recipient: CARITAS,
      payload: ref('c'),
      openedAt: null,
      told: false,
      escalation: 'none',
      deadline: { due: '2026-12-23' },
    });
    expect(view(handoverId('a'), play.state, clerkOf(CM), viewContext(play.now))).toBeNull();
    expect(code(act(play, clerk(CM), { type: 'Accept' }))).toBe('not-found');
  });

  test.each([
    ['itself', CM, 'recipient-is-same'],
    ['an office without a mandate', office('ki-rsk'), 'recommended-unknown'],
  ])('recommended on misdirection is not %s', (_name, recommended, expected) => {
    expect(code(act(story([offered()]), clerk(CM), { type: 'Misdirect', recommended, payload: null }))).toBe(expected);
  });
});

describe('work', () => {
  test('a pause stops the clock until a review date, and ends with what was left', () => {
    // accepted on 23 November: interim report due in 20 working days, 21 December, a Monday: Tuesday 22
    const play = story([offered(), ...running, morning('2026-12-07'), paused]);
    expect(known(play)).toMatchObject({
      status: 'paused',
      remaining: 11,
      pauseReason: 'person-unavailable',
      deadline: { rule: 'review', due: '2027-01-12' },
    });
    const on = story([morning('2027-01-11'), resumed], play);
    expect(known(on)).toMatchObject({
      status: 'running',
      remaining: null,
      pauseReason: null,
      deadline: { rule: 'interim', due: '2027-01-26' },
    });
  });

  test.each([
    ['today', '2026-11-23', 'review-not-after-today'],
    ['in eight months', '2027-07-20', 'review-too-far'],
    ['in the year 9999', '9999-12-31', 'review-too-far'],
  ])('a pause is not reviewed %s', (_name, reviewOn, expected) => {
    const play = story([offered(), accepted]);
    expect(code(act(play, clerk(CM), { type: 'Pause', reason: 'person-unavailable', reviewOn: day(reviewOn) }))).toBe(
      expected,
    );
  });

  test('an interim report is told and begins a new period', () => {
    const play = story([offered(), ...running, told, morning('2026-12-14'), reported]);
    expect(known(play)).toMatchObject({
      untold: { about: 'interim', to: ABH },
      deadline: { rule: 'interim', due: '2027-01-14' },
    });
  });

  test.each([
    ['an item that was not asked for', item('nationalpass'), 'item-not-of-handover'],
    ['an item of no catalogue', item('fahrrad'), 'item-not-of-handover'],
  ])('an outcome is not reported for %s', (_name, id, expected) => {
    const items = [{ item: id, state: 'provided' }] as const;
    const play = story([offered(), accepted]);
    expect(
      code(act(play, clerk(CM), { type: 'ReportOutcome', outcome: 'result', items: [...items], payload: null })),
    ).toBe(expected);
  });

  test('a result is told, read, and then over', () => {
    const play = story([offered(), opened, ...running, success]);
    expect(situation(play.state)).toBe('answer-untold');
    const tellee = story([told], play);
    expect(situation(tellee.state)).toBe('awaiting-acknowledgement');
    const read = story([acknowledged()], tellee);
    expect(known(read)).toMatchObject({ status: 'acknowledged', deadline: null, outcome: 'result' });
    expect(situation(read.state)).toBe('closed');
    expect(code(act(read, clerk(ABH), { type: 'Acknowledge' }))).toBe('already-acknowledged');
  });
});

describe('a text about the person', () => {
  const invalid = { ground: { valid: false, reason: 'consent-withdrawn' } } as const;
  const inWork = [offered(JOBCENTER), ...running] as const;
  const texts: readonly (readonly [readonly Step[], (payload: PayloadRef | null) => HandoverCommand])[] = [
    [[offered(JOBCENTER)], (payload) => ({ type: 'Decline', reason: 'no-offer', payload })],
    [inWork, (payload) => ({ type: 'Return', reason: 'task-unclear', items: [], payload })],
    [inWork, (payload) => ({ type: 'Misdirect', recommended: null, payload })],
    [inWork, (payload) => ({ type: 'Report', payload })],
    [inWork, (payload) => ({ type: 'ReportOutcome', outcome: 'result', items: [], payload })],
    [[offered(JOBCENTER), returned], (payload) => ({ type: 'Supplement', payload })],
  ];

  test.each(texts)(
    'is written on a valid ground only; the answer without it is always possible %#',
    (steps, command) => {
      const play = story(steps);
      const who = clerk(known(play).status === 'returned' ? JOBCENTER : CM);
      expect(code(act(play, who, command(ref('d')), invalid))).toBe('consent-withdrawn');
      expect(code(act(play, who, command(ref('d'))))).toBeNull();
      expect(code(act(play, who, command(ref('d')), { ground: null }))).toBeNull();
      expect(code(act(play, who, command(null), invalid))).toBeNull();
    },
  );

  test('an ABH does not learn of a withdrawal by trying to supplement', () => {
    const play = story([offered(), returned]);
    const step = { type: 'Supplement', payload: ref('d') } as const;
    expect(code(act(play, clerk(ABH), step, invalid))).toBe('ended');
    const expired = { ground: { valid: false, reason: 'consent-expired' } } as const;
    expect(code(act(play, clerk(ABH), step, expired))).toBe('consent-expired');
  });
});

describe('taking back', () => {
  test('until the first reading, and the recipient is told if it had been told', () => {
    const play = story([offered(), delivered, cancelled()]);
    expect(known(play)).toMatchObject({ status: 'cancelled', untold: { about: 'cancelled', to: CM } });
    expect(known(story([offered(), cancelled()])).untold).toBeNull();
    expect(code(act(story([offered(), opened]), clerk(ABH), { type: 'Cancel' }))).toBe('already-opened');
  });

  test('a mail that crossed with it is noted and taken back too', () => {
    const play = story([offered(), cancelled()]);
    expect(situation(play.state)).toBe('closed');
    expect(known(story([delivered], play))).toMatchObject({
      status: 'cancelled',
      untold: { about: 'cancelled', to: CM },
    });
  });
});

describe('who is not meant', () => {
  test.each([STRANGER, JOBCENTER])('%s gets "not found" for everything', (id) => {
    const play = story([offered(), opened]);
    for (const step of [opened, accepted, declined, misdirected, noShow, acknowledged(), cancelled()])
      expect(code(act(play, clerk(id), step[1]))).toBe('not-found');
    expect(code(act(play, clerk(id), offerBy()))).toBe('not-found');
  });
});

const clerkOf = (id: typeof ABH) => ({ office: id, role: 'sachbearbeitung' }) as const;
