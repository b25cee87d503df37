/** What the parties and the watching offices read. */
import { describe, expect, test } from '@jest/globals';
import codes from '../../../config/data/codes.json' with { type: 'json' };
import { STATUS_WORD } from '../../../domain/handover/rejection.ts';
import { toRow } from '../../../domain/handover/row.ts';
import { STATUSES } from '../../../domain/handover/status.ts';
import { view } from '../../../domain/handover/view.ts';
import {
  accepted,
  declined,
  delivered,
  observed,
  offered,
  opened,
  paused,
  returned,
  running,
  system,
} from './steps.ts';
import { CM, JOBCENTER, KI, after, handoverId, known, morning, START, story, viewContext, type Play } from './world.ts';
import type { Role } from '../../../domain/handover/policy.ts';
import type { HandoverView } from '../../../domain/handover/view-types.ts';
import type { OfficeId } from '../../../domain/journal/id.ts';

const id = handoverId('a');
function seen(play: Play, office: OfficeId, role: Role = 'sachbearbeitung'): HandoverView {
  const found = view(id, play.state, { office, role }, viewContext(play.now));
  if (found === null) throw new Error('not visible');
  return found;
}

describe('the recipient', () => {
  test('sees what to decide until when', () => {
    expect(seen(story([offered(JOBCENTER), delivered]), CM)).toMatchObject({
      as: 'recipient',
      standing: 'delivered',
      task: 'answer',
      holder: CM,
      case: null,
      clock: 'running',
      overdueSince: null,
      actions: ['accept', 'decline', 'return', 'forward', 'misdirect'],
      upcoming: [
        { what: 'reminder', on: '2026-12-04' },
        { what: 'due', on: '2026-12-08' },
        { what: 'escalation', on: '2026-12-09' },
      ],
      place: { now: 'antwort-abwarten', done: ['zustellen'] },
    });
  });

  test('can undo an acceptance for 10 minutes, and only the recipient is told so', () => {
    const play = story([offered(JOBCENTER), accepted]);
    expect(seen(play, CM)).toMatchObject({ undoUntil: after(START, 10), actions: expect.arrayContaining(['undo']) });
    expect(seen(play, JOBCENTER).undoUntil).toBeNull();
    const late = story([10], play);
    expect(seen(late, CM).undoUntil).toBeNull();
    expect(seen(late, CM).actions).not.toContain('undo');
  });

  test('has a stopped clock while the sender supplements', () => {
    const play = story([offered(JOBCENTER), opened, returned]);
    expect(seen(play, CM)).toMatchObject({
      clock: 'stopped',
      task: null,
      holder: JOBCENTER,
      reason: 'document-missing',
    });
    expect(seen(play, JOBCENTER)).toMatchObject({ task: 'supplement', actions: ['supplement'] });
  });

  test('sees since when it is overdue', () => {
    expect(seen(story([offered(JOBCENTER), morning('2026-12-09'), observed]), CM)).toMatchObject({
      standing: 'unanswered',
      overdueSince: '2026-12-08',
      upcoming: [],
    });
  });
});

describe('the timeline', () => {
  const play = story([
    offered(JOBCENTER),
    system({ type: 'Claim', run: 1, instance: 'i' }),
    delivered,
    ...running,
    system({ type: 'Rebase', reason: 'silent' }),
  ]);

  test('shows the parties what happened between the offices', () => {
    expect(seen(play, JOBCENTER).timeline.map(({ what }) => what)).toEqual([
      'Offered',
      'Delivered',
      'Accepted',
      'WorkStarted',
    ]);
  });

  test('shows the coordination how the clockwork fared as well', () => {
    expect(seen(play, KI, 'koordination').timeline.map(({ what }) => what)).toEqual([
      'Offered',
      'Delivered',
      'Accepted',
      'WorkStarted',
      'Rebased',
    ]);
  });
});

describe('the coordination', () => {
  test('sees reasons and deadlines, never the case', () => {
    expect(seen(story([offered(), declined]), KI, 'koordination')).toMatchObject({
      reason: 'no-capacity',
      case: null,
      task: null,
    });
    expect(seen(story([offered(), ...running, paused]), KI, 'koordination')).toMatchObject({
      actions: ['extend', 'remind'],
    });
  });
});

describe('a row', () => {
  test('says all that lists need', () => {
    const play = story([offered(JOBCENTER), delivered]);
    expect(toRow(id, known(play), 'v7')).toMatchObject({
      id,
      rev: 2,
      version: 'v7',
      number: 'Ü 2026-00001',
      status: 'delivered',
      lage: 'awaiting-answer',
      sender: JOBCENTER,
      recipient: CM,
      items: ['deutsch-a2', 'test-lid'],
      rule: 'answer',
      due: '2026-12-08',
      escalated: false,
      notRealised: false,
      closed: false,
      tasks: [{ office: CM, task: 'answer', due: '2026-12-08', since: START }],
    });
  });
});

test('refusals name a status as the screens do', () => {
  const words: { readonly [status: string]: string } = codes.standings;
  for (const status of STATUSES) expect([status, STATUS_WORD[status]]).toEqual([status, words[status]]);
});
