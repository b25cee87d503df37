/** Given to another office after the first one had read it: who has read stays known, for cancelling and for deletion. */
import { describe, expect, test } from '@jest/globals';
import { payloadAccess } from '../../../domain/handover/readable.ts';
import { journalAccess } from '../../../domain/handover/journal-access.ts';
import { situation } from '../../../domain/handover/situation.ts';
import { holders, tasks } from '../../../domain/handover/tasks.ts';
import { view } from '../../../domain/handover/view.ts';
import type { OfficeId } from '../../../domain/journal/id.ts';
import {
  accessEnded,
  acknowledged,
  cancelled,
  delivered,
  observed,
  offered,
  opened,
  told,
  withdrawn,
} from './steps.ts';
import {
  ABH,
  CARITAS,
  CM,
  JOBCENTER,
  KOORDINATION,
  STRANGER,
  act,
  clerk,
  code,
  handoverId,
  known,
  morning,
  policy,
  recorded,
  ref,
  story,
  viewContext,
  type Act,
  type Play,
} from './world.ts';

const to = (office: OfficeId): Act => [KOORDINATION, { type: 'Reassign', to: office, payload: ref('c') }];
const openedBy = (office: OfficeId): Act => [clerk(office), { type: 'Open' }];
const confirmedBy = (office: OfficeId): Act => [clerk(office), { type: 'ConfirmDeletion' }];
const see = (play: Play, office: OfficeId) =>
  view(handoverId('a'), play.state, { office, role: 'sachbearbeitung' }, viewContext(play.now));
const pending = (play: Play): readonly OfficeId[] =>
  tasks(known(play)).flatMap(({ office, task }) => (task === 'confirm-deletion' ? [office] : []));

/** Read by CM and Caritas, now with CM Eitorf, which has not read it. */
const passedOn = story([offered(JOBCENTER), delivered, opened, to(CARITAS), openedBy(CARITAS), to(STRANGER)]);
const stopped = story([withdrawn, accessEnded, told], passedOn);

describe('reassigned after reading', () => {
  test('is not cancelled any more', () => {
    const play = story([offered(), opened, to(CARITAS)]);
    expect(known(play).openedAt).toBeNull();
    expect(see(play, ABH)?.actions).not.toContain('cancel');
    expect(code(act(play, ...cancelled()))).toBe('already-opened');
    expect(recorded(act(story([offered(), to(CARITAS)]), ...cancelled()))).toEqual(['Cancelled']);
  });

  test('asks every reader to delete after a withdrawal, and nobody else', () => {
    expect(stopped.events.find(({ type }) => type === 'AccessEnded')).toMatchObject({ confirmationNeeded: true });
    expect(pending(stopped)).toEqual([CM, CARITAS]);
    expect(holders(known(stopped))).toEqual([CM, CARITAS]);
    expect(code(act(stopped, ...confirmedBy(STRANGER)))).toBe('ended');
  });

  test('each confirms once; it is over when the last one has', () => {
    const first = story([confirmedBy(CARITAS)], stopped);
    expect(recorded(first)).toEqual(['DeletionConfirmed']);
    expect(known(first).timeline.at(-1)).toMatchObject({ type: 'DeletionConfirmed', office: CARITAS });
    expect(code(act(first, ...confirmedBy(CARITAS)))).toBe('ended');
    expect(pending(first)).toEqual([CM]);
    expect(situation(first.state)).toBe('awaiting-deletion');
    expect(known(first)).toMatchObject({ deletion: 'requested', deadline: { rule: 'deletion' } });
    const last = story([confirmedBy(CM)], first);
    expect(known(last)).toMatchObject({ deletion: 'confirmed', deadline: null });
    expect(situation(last.state)).toBe('closed');
  });

  test('whoever has not confirmed is reminded although another one has', () => {
    const play = story([confirmedBy(CM), morning('2026-12-09'), observed], stopped);
    expect(recorded(play)).toEqual(['ReminderDue', 'Escalated']);
    expect(holders(known(play))).toEqual([CARITAS]);
  });

  test('read again by the first office: it is asked once', () => {
    const play = story([offered(), opened, to(CARITAS), to(CM), opened, withdrawn, accessEnded]);
    expect(pending(play)).toEqual([CM]);
  });
});

describe('a former reader', () => {
  test('sees nothing before the withdrawal', () => {
    expect(see(passedOn, CM)).toBeNull();
    expect(code(act(passedOn, ...confirmedBy(CM)))).toBe('not-found');
  });

  test('who never read sees nothing afterwards either', () => {
    const play = story([offered(), delivered, to(CARITAS), openedBy(CARITAS), withdrawn, accessEnded]);
    expect(see(play, CM)).toBeNull();
  });

  test('sees what it knew, that its copies have to go, and nothing of the next office', () => {
    const seen = see(stopped, CM);
    expect(seen).toMatchObject({
      as: 'recipient',
      standing: 'withdrawn',
      recipient: CM,
      holder: CM,
      task: 'confirm-deletion',
      actions: ['confirm-deletion'],
      deletion: 'requested',
      closed: false,
      case: null,
      place: { now: 'lage-lesen' },
    });
    expect(seen?.timeline.map(({ what }) => what)).toEqual(['Offered', 'Opened', 'Withdrawn', 'AccessEnded']);
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`${CARITAS}|${STRANGER}`));
  });

  test('keeps its own confirmation in sight', () => {
    expect(see(story([confirmedBy(CM), acknowledged(JOBCENTER)], stopped), CM)).toMatchObject({
      task: null,
      holder: null,
      actions: [],
      deletion: 'confirmed',
      deadline: null,
      closed: true,
      acknowledgedAt: null,
      place: { now: null },
    });
  });

  test('has neither payload nor journal', () => {
    const who = { office: CM, role: 'sachbearbeitung' } as const;
    expect(payloadAccess(known(stopped), who, policy)).toMatchObject({ payload: null, texts: [] });
    expect(journalAccess(known(stopped), who, policy).commits).toBe('none');
  });
});

test('the present recipient is asked for its own copies only', () => {
  expect(see(stopped, STRANGER)).toMatchObject({
    deletion: 'none',
    task: null,
    deadline: null,
    overdueSince: null,
    upcoming: [],
    closed: true,
  });
  expect(see(stopped, JOBCENTER)).toMatchObject({ deletion: 'requested' });
});
