/** Consent withdrawn: stopped at once, deletion tracked to its end, read by the sender. */
import { describe, expect, test } from '@jest/globals';
import type { Role } from '../../../domain/handover/policy.ts';
import { payloadAccess } from '../../../domain/handover/readable.ts';
import { situation } from '../../../domain/handover/situation.ts';
import { FINAL_STATUSES } from '../../../domain/handover/status.ts';
import { tasks } from '../../../domain/handover/tasks.ts';
import type { OfficeId } from '../../../domain/journal/id.ts';
import {
  accessEnded,
  acknowledged,
  by,
  cm,
  declined,
  misdirected,
  noShow,
  observed,
  offered,
  opened,
  returned,
  running,
  storyTo,
  success,
  system,
  told,
  withdrawn,
} from './steps.ts';
import {
  ABH,
  CM,
  DATENSCHUTZ,
  JOBCENTER,
  KI,
  STRANGER,
  clerk,
  consentId,
  act,
  code,
  known,
  morning,
  policy,
  recorded,
  ref,
  story,
  type Step,
} from './world.ts';

const reader = (office: typeof ABH) => ({ office, role: 'sachbearbeitung' }) as const;
const confirmed = cm({ type: 'ConfirmDeletion' });

describe('a withdrawal', () => {
  test('ends access, asks for deletion, and is over when deletion is confirmed and the sender was told', () => {
    const play = story([offered(), opened, withdrawn]);
    expect(situation(play.state)).toBe('withdrawn');
    const stopped = story([accessEnded], play);
    expect(known(stopped)).toMatchObject({ deletion: 'requested', deadline: { rule: 'deletion', due: '2026-12-08' } });
    expect(situation(stopped.state)).toBe('answer-untold');
    const waiting = story([told], stopped);
    expect(situation(waiting.state)).toBe('awaiting-deletion');
    expect(tasks(known(waiting)).map(({ office, task }) => [office, task])).toEqual([
      [ABH, 'read-answer'],
      [CM, 'confirm-deletion'],
    ]);
    const over = story([confirmed], waiting);
    expect(known(over)).toMatchObject({ status: 'withdrawn', deletion: 'confirmed', deadline: null });
    expect(situation(over.state)).toBe('closed');
  });

  test('needs no confirmation when nobody has read the payload', () => {
    const play = story([offered(), withdrawn, accessEnded, told]);
    expect(known(play)).toMatchObject({ deletion: 'none', deadline: null });
    expect(situation(play.state)).toBe('closed');
    expect(code(act(play, ...confirmed))).toBe('ended');
  });

  test('a deletion not confirmed is reminded of and escalated although the status is final', () => {
    const play = story([offered(), opened, withdrawn, accessEnded, told, morning('2026-12-09'), observed]);
    expect(recorded(play)).toEqual(['ReminderDue', 'Escalated']);
    expect(situation(play.state)).toBe('reminder-due');
    expect(known(play).status).toBe('withdrawn');
  });

  test('taking note does not change the status and happens once', () => {
    const play = story([offered(), opened, withdrawn, accessEnded, acknowledged()]);
    expect(known(play)).toMatchObject({ status: 'withdrawn', untold: null });
    expect(situation(play.state)).toBe('awaiting-deletion');
    expect(code(act(play, clerk(ABH), { type: 'Acknowledge' }))).toBe('already-acknowledged');
  });

  test('of another consent is not meant', () => {
    expect(code(act(story([offered()]), ...system({ type: 'Withdraw', consent: consentId('z') })))).toBe(
      'other-ground',
    );
  });

  test('comes twice or too late without harm', () => {
    expect(recorded(story([offered(), withdrawn, withdrawn]))).toEqual([]);
    expect(recorded(story([...storyTo('acknowledged'), withdrawn]))).toEqual([]);
  });
});

describe('who may read what was sent', () => {
  const access = (steps: Parameters<typeof story>[0], who: Parameters<typeof payloadAccess>[1]) =>
    payloadAccess(known(story(steps)), who, policy);
  const text = cm({ type: 'Report', payload: ref('d') });

  test.each<readonly [name: string, steps: readonly Step[], isOpen: boolean]>([
    ['offered', [offered()], true],
    ['in work', [offered(), ...running], true],
    ['with a result', [offered(), ...running, success, acknowledged()], true],
    ['after declining', [offered(), declined], false],
    ['after a misdirection was read', [offered(), misdirected, acknowledged()], false],
    ['after a no-show was read', [offered(), ...running, noShow, acknowledged()], false],
    ['after the withdrawal, at once', [offered(), opened, withdrawn], false],
  ])('the recipient, %s: %p', (_name, steps, isOpen) => {
    const { payload, needsGround, reason } = access(steps, reader(CM));
    expect([payload !== null, needsGround, reason]).toEqual([isOpen, isOpen, isOpen ? null : 'ended']);
  });

  test('the sender its own always, until a withdrawal has destroyed it', () => {
    expect(access([offered(JOBCENTER), declined], reader(JOBCENTER))).toMatchObject({
      payload: ref('a'),
      needsGround: false,
    });
    expect(access([offered(JOBCENTER), withdrawn], reader(JOBCENTER))).toMatchObject({
      payload: null,
      reason: 'ended',
    });
  });

  test.each([JOBCENTER, CM])(
    '%s: its own texts as they are, those of the other office on a valid ground only',
    (id) => {
      const supplement = by(JOBCENTER, { type: 'Supplement', payload: ref('b') });
      const steps = [offered(JOBCENTER), returned, supplement, ...running, text] as const;
      expect(access(steps, reader(id)).texts.map(({ by: author, needsGround }) => [author, needsGround])).toEqual([
        [JOBCENTER, id !== JOBCENTER],
        [CM, id !== CM],
      ]);
    },
  );

  // a consent withdrawn after the end destroys the keys too: "erased" must not stand where "ended" stood
  test.each(FINAL_STATUSES)('an ABH no longer what it sent itself, when %s', (status) => {
    expect(access(storyTo(status), reader(ABH))).toMatchObject({ payload: null, texts: [], reason: 'ended' });
    const isOpen = status !== 'withdrawn';
    expect(access(storyTo(status, JOBCENTER), reader(JOBCENTER)).payload !== null).toBe(isOpen);
  });

  test('an ABH never what others write; other senders do', () => {
    const steps = (sender: typeof ABH) => [offered(sender), ...running, system({ type: 'Observe' })] as const;
    expect(access([...steps(JOBCENTER), text], reader(JOBCENTER)).texts).toHaveLength(1);
    expect(code(act(story([...steps(ABH)]), ...text))).toBe('text-not-for-abh');
    const recordedByForce = { ...known(story([...steps(JOBCENTER), text])), sender: ABH };
    expect(payloadAccess(recordedByForce, reader(ABH), policy).texts).toEqual([]);
  });

  test.each<readonly [Role, OfficeId]>([
    ['koordination', KI],
    ['datenschutz', DATENSCHUTZ.office],
    ['sachbearbeitung', STRANGER],
  ])('%s of %s: nothing', (role, office) => {
    expect(access([offered(), ...running], { office, role })).toMatchObject({
      payload: null,
      texts: [],
      reason: 'not-for-reader',
    });
  });
});
