/** Each worker alone, its ports noted: act with a deterministic id first, record then; nothing to do, nothing done. */
import { expect, test } from '@jest/globals';
import { JOB_TYPES, type JobType } from '../../bpmn/uebergabe/contract.ts';
import { StatuteId } from '../../domain/consent/consent.ts';
import type { Handover } from '../../domain/handover/state.ts';
import { HandoverId, OfficeId } from '../../domain/journal/id.ts';
import { WORKERS } from '../../workers/index.ts';
import { noticeId } from '../../workers/notice-id.ts';
import { openHouse } from '../flow/house.ts';
import { offered } from '../flow/people.ts';

const coordination = OfficeId.parse('kim-koordination-rsk');

/** A real state to begin with. */
async function sample(): Promise<{ readonly id: HandoverId; readonly state: Handover }> {
  const house = await openHouse();
  const { id } = await offered(house);
  const { state } = await house.rowOf(id);
  await house.close();
  return { id, state };
}
const beginning = sample();

async function runs(type: JobType, change: Partial<Handover>, next: 'offered' | 'refused' = 'offered') {
  const { id, state } = await beginning;
  const done: string[] = [];
  const outcome = await WORKERS[type]({
    id,
    state: { ...state, ...change },
    coordination,
    record: async (command, what) => void done.push(`record ${command.type} ${what.replace(/[0-9a-f]{32}/, '#')}`),
    tell: async (kind, _notice, to) => void done.push(`tell ${kind} ${to}`),
    offerNext: async () => (done.push('offer'), next),
    endAccess: async () => void done.push('erase'),
  });
  expect(outcome).toEqual({ kind: 'completed' });
  return done;
}
const next = {
  id: HandoverId.parse(`h_${'b'.repeat(26)}`),
  to: OfficeId.parse('cm-lohmar'),
  ground: { kind: 'statute', statute: StatuteId.parse('statut') } as const,
  offered: false,
  refused: false,
};
const windeck = OfficeId.parse('cm-windeck');

const CASES: readonly (readonly [string, JobType, Partial<Handover>, readonly string[]])[] = [
  ['not told yet', 'uebergabe.zustellen', {}, ['tell arrival cm-windeck', 'record NoteDelivered #']],
  ['told already', 'uebergabe.zustellen', { told: true }, []],
  ['always', 'uebergabe.lage-lesen', {}, ['record Observe observe#1']],
  ['due', 'uebergabe.erinnern', { reminder: 'due' }, ['tell reminder cm-windeck', 'record NoteReminderSent #']],
  ['reminded already', 'uebergabe.erinnern', { reminder: 'sent' }, []],
  [
    'due',
    'uebergabe.koordination-einschalten',
    { escalation: 'due' },
    ['tell escalation kim-koordination-rsk', 'record NoteEscalationSent #'],
  ],
  ['told already', 'uebergabe.koordination-einschalten', { escalation: 'sent' }, []],
  [
    'an answer for the sender',
    'uebergabe.antwort-mitteilen',
    { untold: { about: 'declined', to: OfficeId.parse('abh-rsk') } },
    ['tell answer abh-rsk', 'record NoteAnswerTold #'],
  ],
  [
    'taken back',
    'uebergabe.antwort-mitteilen',
    { untold: { about: 'cancelled', to: OfficeId.parse('cm-windeck') } },
    ['tell taken-back cm-windeck', 'record NoteAnswerTold #'],
  ],
  ['nothing untold', 'uebergabe.antwort-mitteilen', {}, []],
  [
    'forwarded',
    'uebergabe.neue-stelle-anbieten',
    { next },
    ['offer', `record NoteNextOffered next-offered#${next.id}`],
  ],
  ['offered already', 'uebergabe.neue-stelle-anbieten', { next: { ...next, offered: true } }, []],
  [
    'read',
    'uebergabe.zugriff-beenden',
    { deletion: 'access-open', told: true, readers: [windeck] },
    ['erase', 'tell deletion cm-windeck', 'record NoteAccessEnded #'],
  ],
  [
    'read by the office it was taken from',
    'uebergabe.zugriff-beenden',
    { deletion: 'access-open', told: true, readers: [OfficeId.parse('cm-much')] },
    ['erase', 'tell deletion cm-much', 'tell taken-back cm-windeck', 'record NoteAccessEnded #'],
  ],
  [
    'never read',
    'uebergabe.zugriff-beenden',
    { deletion: 'access-open', told: true },
    ['erase', 'tell taken-back cm-windeck', 'record NoteAccessEnded #'],
  ],
  ['never even told', 'uebergabe.zugriff-beenden', { deletion: 'access-open' }, ['erase', 'record NoteAccessEnded #']],
  ['ended already', 'uebergabe.zugriff-beenden', { deletion: 'requested' }, []],
];
test.each(CASES)('%s: %s', async (_name, type, change, expected) => {
  expect(await runs(type, change)).toEqual(expected);
});

test('a next office without a ground is recorded as refused', async () => {
  expect(await runs('uebergabe.neue-stelle-anbieten', { next }, 'refused')).toEqual([
    'offer',
    `record NoteNextRefused next-refused#${next.id}`,
  ]);
});

test('every job type has its worker, and its case here', () => {
  expect(Object.keys(WORKERS).toSorted()).toEqual([...JOB_TYPES].toSorted());
  expect(new Set(CASES.map(([, type]) => type))).toEqual(new Set(JOB_TYPES));
});

test('a notice keeps its id until it is confirmed, and says nothing about its handover', async () => {
  const { id, state } = await beginning;
  const first = noticeId(id, state, 'AnswerTold');
  expect(noticeId(id, { ...state, rev: 9, status: 'declined' }, 'AnswerTold')).toBe(first);
  const [entry] = state.timeline;
  if (entry === undefined) throw new Error('no entry');
  const told = { ...state, timeline: [...state.timeline, { ...entry, type: 'AnswerTold' }] };
  expect(noticeId(id, told, 'AnswerTold')).not.toBe(first);
  expect(first).toMatch(/^[0-9a-f]{32}$/);
});
