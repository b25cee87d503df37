import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { HandoverRow } from '../../../domain/handover/row.ts';
import type { TaskEntry } from '../../../store/port.ts';
import type { FollowUpRow, HandoverList, Store } from '../../../store/port.ts';
import { pages } from './consents-and-cases.ts';
import { expectedCounts, expectedList } from './expected-lists.ts';
import { ABH, caseId, CM, consentId, day, handoverId, handoverRow, minute, office } from './sample.ts';
import type { OpenStore } from './store-under-test.ts';

const OFFICES = [ABH, CM, office('jobcenter')] as const;
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const TODAY = day('2026-11-23');

const anyOffice = fc.constantFrom(...OFFICES);
const anyName = fc.constantFrom(...NAMES);
const anyDay = fc.constantFrom(...['2026-11-20', '2026-11-22', '2026-11-23', '2026-11-24', '2027-01-04'].map(day));
const anyDue = fc.option(anyDay, { nil: null });
const anyTask = fc.record<TaskEntry>({
  office: anyOffice,
  task: fc.constantFrom('answer', 'work', 'read-answer', 'supplement'),
  due: anyDue,
  since: fc.constant(minute(0)),
});
const anyRow = fc
  .record({
    name: anyName,
    rev: fc.integer({ min: 1, max: 6 }),
    sender: anyOffice,
    recipient: anyOffice,
    offeredAt: fc.integer({ min: 0, max: 3 }).map(minute),
    due: anyDue,
    stuck: fc.boolean(),
    closed: fc.boolean(),
    tasks: fc.uniqueArray(anyTask, { maxLength: 2, selector: (task) => task.office }),
    ground: fc.constantFrom('one', 'two').map((name) => ({ kind: 'consent' as const, consent: consentId(name) })),
    case: fc.constantFrom('x', 'y').map(caseId),
  })
  .map(({ name, ...more }) => handoverRow(name, more));
const anyFollowUp = fc.record<FollowUpRow>({
  office: anyOffice,
  handover: anyName.map(handoverId),
  rev: fc.integer({ min: 1, max: 4 }),
  on: anyDue,
});
const anyStep = fc.oneof(
  { weight: 4, arbitrary: fc.record({ row: anyRow }) },
  { weight: 2, arbitrary: fc.record({ followUp: anyFollowUp }) },
);

/** What a store should hold after any steps. */
class Expected {
  readonly rows = new Map<string, HandoverRow>();
  readonly followUps = new Map<string, FollowUpRow>();

  async take(store: Store, step: { row: HandoverRow } | { followUp: FollowUpRow }): Promise<void> {
    if ('row' in step) {
      await store.projectHandover(step.row);
      if ((this.rows.get(step.row.id)?.rev ?? 0) <= step.row.rev) this.rows.set(step.row.id, step.row);
    } else {
      await store.projectFollowUp(step.followUp);
      const key = `${step.followUp.office} ${step.followUp.handover}`;
      if ((this.followUps.get(key)?.rev ?? 0) <= step.followUp.rev) this.followUps.set(key, step.followUp);
    }
  }
}

const LISTS: readonly HandoverList[] = [
  ...OFFICES.flatMap((own): HandoverList[] => [
    ...(['all', 'overdue', 'today', 'answers', 'follow-up'] as const).map((filter): HandoverList => ({
      view: 'inbox',
      office: own,
      filter,
      today: TODAY,
    })),
    ...[true, false, null].map((open): HandoverList => ({ view: 'sent', office: own, open })),
    { view: 'overdue', office: own, today: TODAY },
    { view: 'open', office: own },
  ]),
  { view: 'overdue', office: null, today: TODAY },
  { view: 'open', office: null },
];

export function randomListCases(open: OpenStore): void {
  describe('lists and counts equal a search through all rows', () => {
    test('after any sequence of projections, in any order, and after a rebuild', async () => {
      const { store } = await open();
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep, { maxLength: 25 }), async (steps) => {
          await store.clearProjections();
          const expected = new Expected();
          for (const step of steps) await expected.take(store, step);
          await compare(store, expected);
          await rebuild(store, expected);
          await compare(store, expected);
        }),
        { numRuns: 40 },
      );
    }, 120_000);
  });
}

async function compare(store: Store, { rows, followUps }: Expected): Promise<void> {
  const all = [...rows.values()];
  const marks = [...followUps.values()];
  for (const list of LISTS) {
    const listed = await pages((after) => store.handovers(list, after, 2));
    expect({ list, ids: listed.map(({ id }) => id) }).toEqual({ list, ids: expectedList(list, all, marks) });
    for (const { followUpOn, ...row } of listed) {
      expect(row).toEqual(rows.get(row.id));
      expect(followUpOn).toBe(list.office === null ? null : (followUps.get(`${list.office} ${row.id}`)?.on ?? null));
    }
  }
  for (const own of [...OFFICES, null])
    expect(await store.counts(own, TODAY)).toEqual(expectedCounts(own, TODAY, all, marks));
  await compareLookUps(store, all);
}

async function compareLookUps(store: Store, all: readonly HandoverRow[]): Promise<void> {
  const ids = (rows: readonly HandoverRow[]) => rows.map(({ id }) => id).sort();
  for (const consent of ['one', 'two'].map(consentId))
    expect(ids(await store.handoversUnderConsent(consent))).toEqual(
      ids(all.filter(({ ground }) => ground.kind === 'consent' && ground.consent === consent)),
    );
  for (const id of ['x', 'y'].map(caseId))
    expect(ids(await store.handoversOfCase(id, CM))).toEqual(
      ids(all.filter((row) => row.case === id && (row.sender === CM || row.recipient === CM))),
    );
}

/** The other order round: follow-ups before the handovers they belong to. */
async function rebuild(store: Store, { rows, followUps }: Expected): Promise<void> {
  await store.clearProjections();
  for (const followUp of followUps.values()) await store.projectFollowUp(followUp);
  for (const row of [...rows.values()].reverse()) await store.projectHandover(row);
}
