/** decisions.md: an ABH reads "nicht zustande gekommen" and cannot tell a decline, a no-show and a withdrawal apart. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { notRealised } from '../../../domain/handover/abh.ts';
import { DECLINE_REASONS, OUTCOMES, isResult, type Outcome } from '../../../domain/handover/code.ts';
import { journalAccess } from '../../../domain/handover/journal-access.ts';
import { RIGHTS } from '../../../domain/handover/rights.ts';
import { isAnswerOpen } from '../../../domain/handover/situation.ts';
import { isFinal } from '../../../domain/handover/status.ts';
import { view } from '../../../domain/handover/view.ts';
import { abhSees } from './what-an-abh-sees.ts';
import { settle, settleUntil, type Driven } from './clockwork.ts';
import { begun, choose, make, turns, type Move, type Turn } from './random.ts';
import {
  accepted,
  acknowledged,
  by,
  cm,
  declined,
  delivered,
  forwarded,
  misdirected,
  noShow,
  offered,
  opened,
  paused,
  reported,
  returned,
  running,
  success,
  system,
  withdrawn,
} from './steps.ts';
import {
  ABH,
  CARITAS,
  CM,
  JOBCENTER,
  KI,
  KOORDINATION,
  after,
  clerk,
  handoverId,
  item,
  known,
  nothing,
  policy,
  ref,
  act,
  code,
  story,
  viewContext,
  type Play,
  type Step,
} from './world.ts';

const id = handoverId('a');
const see = (play: Play) => {
  const seen = view(id, play.state, { office: ABH, role: 'sachbearbeitung' }, viewContext(play.now));
  if (seen === null) throw new Error('its own handover');
  return seen;
};
const refused = system({ type: 'NoteNextRefused' });
const MONTH = 60 * 24 * 30;

/** What was seen and mailed from the ending on: at once, a month later, after taking note, and a month after that. */
function observed(before: Play, ...ending: readonly (readonly Step[])[]): readonly string[] {
  const started = settle(before).play;
  const ended = ending.reduce<Driven>(
    ({ play, mails }, steps) => {
      const next = settle(story(steps, play));
      return { play: next.play, mails: [...mails, ...next.mails] };
    },
    { play: started, mails: [] },
  );
  const later = settleUntil(ended.play, after(ended.play.now, MONTH));
  const read = settleUntil(story([acknowledged()], later.play), after(later.play.now, MONTH));
  const all = [...ended.mails, ...later.mails];
  return [abhSees(ended.play, ended.mails), abhSees(later.play, all), abhSees(read.play, [...all, ...read.mails])];
}

/** The clockwork runs after `before` and after each of the others. */
type Ending = readonly [name: string, before: readonly Step[], ...ending: readonly (readonly Step[])[]];
const outcome = (code: Outcome): Step => cm({ type: 'ReportOutcome', outcome: code, items: [], payload: null });

describe('an ABH reads byte for byte the same when', () => {
  const reference = observed(story([offered(), delivered, opened]), [declined]);
  const endings: readonly Ending[] = [
    ...DECLINE_REASONS.map((reason): Ending => [
      `declined: ${reason}`,
      [delivered],
      [cm({ type: 'Decline', reason, payload: null })],
    ]),
    ['declined after the deadline', [delivered, MONTH, system({ type: 'Observe' })], [declined]],
    ['declined after a return', [opened, returned, by(ABH, { type: 'Supplement', payload: ref('b') })], [declined]],
    ...OUTCOMES.filter((code) => !isResult(code)).map((code): Ending => [code, [opened, ...running], [outcome(code)]]),
    ['not turned up, reported at once', [], [accepted, noShow]],
    ['not turned up, after a pause', [opened, ...running, paused], [noShow]],
    [
      'not turned up, items half done',
      [opened, ...running, reported],
      [
        cm({
          type: 'ReportOutcome',
          outcome: 'not-attended',
          items: [{ item: item('test-lid'), state: 'in-progress' }],
          payload: null,
        }),
      ],
    ],
    ['withdrawn before anybody was told', [], [withdrawn]],
    ['withdrawn after reading', [delivered, opened], [withdrawn]],
    ['withdrawn while returned', [opened, returned], [withdrawn]],
    ['withdrawn in work', [opened, ...running], [withdrawn]],
    ['withdrawn while resting', [opened, ...running, paused], [withdrawn]],
    ['withdrawn after a result', [opened, ...running, success], [withdrawn]],
    ['withdrawn, copies deleted', [delivered, opened], [withdrawn], [cm({ type: 'ConfirmDeletion' })]],
    ['declined, then withdrawn', [delivered, opened], [declined], [withdrawn]],
    ['not turned up, then withdrawn', [opened, ...running], [noShow], [withdrawn]],
    ['forwarded, but the consent does not reach the next office', [opened], [forwarded, refused]],
  ];

  test.each(endings)('%s', (_name, before, ...ending) => {
    expect(observed(story([offered(), ...before]), ...ending)).toEqual(reference);
  });

  test('whatever happened before, and whatever others do afterwards', () => {
    fc.assert(
      fc.property(turns, turns, fc.boolean(), (before, afterwards, isRead) => {
        const prefix = settle(before.reduce(takeOpen, begun({ sender: ABH, urgent: false }, nothing))).play;
        fc.pre(!isFinal(known(prefix).status) && !notRealised(known(prefix)));
        const ways = [[withdrawn], ...(isAnswerOpen(known(prefix)) ? [[declinedBy(prefix)], noShowBy(prefix)] : [])];
        const seen = ways.map((way) => {
          const ended = settle(story(way, prefix));
          const last = afterwards.reduce(byOthers, ended.play);
          const play = isRead && known(last).acknowledgedAt === null ? story([acknowledged()], last) : last;
          return abhSees(play, ended.mails);
        });
        for (const text of seen) expect(text).toBe(seen[0]);
      }),
      { numRuns: 150 },
    );
  });

  test('a withdrawal after a decline moves no time and sends no second notice', () => {
    const play = settle(story([offered(), declined])).play;
    const { play: stopped, mails } = settle(story([600, withdrawn], play));
    expect(see(stopped)).toEqual(see(play));
    expect(mails.filter(({ to }) => to === ABH)).toEqual([]);
  });

  test('it is the ABH alone that is kept in the dark', () => {
    const play = story([offered(JOBCENTER), delivered, declined]);
    const seen = view(id, play.state, { office: JOBCENTER, role: 'sachbearbeitung' }, viewContext(play.now));
    expect(seen).toMatchObject({ standing: 'declined', reason: 'no-capacity', task: 'read-answer' });
    const recipient = view(id, play.state, { office: CM, role: 'sachbearbeitung' }, viewContext(play.now));
    expect(recipient).toMatchObject({ standing: 'declined', reason: 'no-capacity', task: null });
  });
});

describe('what an ABH reads otherwise', () => {
  test.each<readonly [string, readonly Step[], 'all' | 'first']>([
    ['open', [offered(), opened], 'all'],
    ['with a result', [offered(), opened, ...running, success], 'all'],
    ['misdirected', [offered(), misdirected], 'all'],
    ['declined', [offered(), declined], 'first'],
    ['withdrawn', [offered(), withdrawn], 'first'],
    ['declined and read', [offered(), declined, acknowledged()], 'first'],
  ])('of the journal: %s', (_name, steps, commits) => {
    const state = known(story(steps));
    const asAbh = journalAccess(state, { office: ABH, role: 'sachbearbeitung' }, policy);
    expect(asAbh.commits).toBe(commits);
    for (const type of ['Paused', 'Declined', 'Withdrawn'] as const) expect(asAbh.mayRead(type)).toBe(false);
    expect(journalAccess(state, { office: CM, role: 'sachbearbeitung' }, policy).commits).toBe('all');
    expect(journalAccess(state, { office: KI, role: 'datenschutz' }, policy).commits).toBe('all');
    expect(journalAccess(state, { office: KI, role: 'koordination' }, policy).commits).toBe('none');
    expect(journalAccess(state, { office: CARITAS, role: 'sachbearbeitung' }, policy).commits).toBe('none');
  });

  test('nicht zustande gekommen: two entries in the timeline, one task, no date, no office', () => {
    const play = story([offered(), delivered, opened, declined]);
    expect(see(play)).toMatchObject({
      standing: 'not-realised',
      outcome: 'not-realised',
      holder: ABH,
      task: 'read-answer',
      actions: ['acknowledge'],
      openedAt: null,
      deadline: null,
      reason: null,
      timeline: [
        { what: 'Offered', office: ABH, element: 'zustellen' },
        { what: 'NotRealised', office: null, element: 'antwort-abwarten' },
      ],
      place: { now: 'kenntnisnahme-abwarten', done: ['zustellen', 'antwort-abwarten'] },
    });
  });

  test('a result with its items', () => {
    const play = story([offered(), opened, ...running, success]);
    expect(see(play)).toMatchObject({
      standing: 'outcome-reported',
      outcome: 'result',
      items: [
        { item: 'deutsch-a2', state: 'provided' },
        { item: 'test-lid', state: null },
      ],
    });
  });

  test('misdirected stays visible with the recommended office: an answer about the office', () => {
    expect(see(story([offered(), misdirected]))).toMatchObject({ standing: 'misdirected', recommended: 'caritas' });
  });

  test('what it has to supplement, but not why something rests', () => {
    expect(see(story([offered(), returned]))).toMatchObject({ standing: 'returned', reason: 'document-missing' });
    expect(see(story([offered(), ...running, paused]))).toMatchObject({ standing: 'paused', reason: null });
    const { state } = story([offered(), ...running, paused]);
    if (!state.exists) throw new Error('gone');
    expect(journalAccess(state, { office: ABH, role: 'sachbearbeitung' }, policy).mayRead('Paused')).toBe(false);
  });

  test.each([
    ['Decline', cm({ type: 'Decline', reason: 'no-offer', payload: ref('d') })],
    ['Return', cm({ type: 'Return', reason: 'task-unclear', items: [], payload: ref('d') })],
    ['Misdirect', cm({ type: 'Misdirect', recommended: null, payload: ref('d') })],
  ])('no explanation can be written to it: %s', (_name, step) => {
    const play = story([offered()]);
    expect(code(act(play, ...step))).toBe('text-not-for-abh');
    expect(see(play).mayExplain).toBe(false);
    expect(code(act(story([offered(JOBCENTER)]), ...step))).toBeNull();
  });

  test('the coordination does not make it remind itself', () => {
    const play = story([offered(), declined]);
    expect(code(act(play, KOORDINATION, { type: 'Remind' }))).toBe('no-deadline');
    expect(code(act(story([offered(JOBCENTER), declined]), KOORDINATION, { type: 'Remind' }))).toBeNull();
  });
});

/** A turn that does not end the handover without result. */
function takeOpen(play: Play, turn: Turn): Play {
  const next = make(play, choose(play, turn));
  return isFinal(known(next).status) || notRealised(known(next)) ? play : next;
}
const declinedBy = (play: Play): Step => [
  clerk(known(play).recipient),
  { type: 'Decline', reason: 'no-offer', payload: null },
];
const noShowBy = (play: Play): readonly Step[] => [
  [clerk(known(play).recipient), { type: 'Accept' }],
  [clerk(known(play).recipient), { type: 'ReportOutcome', outcome: 'not-attended', items: [], payload: null }],
];

/** The ABH itself only looks on. */
function byOthers(play: Play, turn: Turn): Play {
  const own = (move: Move): boolean => move.actor?.office === ABH || RIGHTS[move.command.type][0] === 'sender';
  const allowed = turn.filter((move) => !own(move));
  return allowed.reduce(make, play);
}
