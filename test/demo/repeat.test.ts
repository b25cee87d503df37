/** The same seed gives the same caseload, also when a start was killed midway; every day of the year can be today. */
import { describe, expect, test } from '@jest/globals';
import { plan } from '../../demo/plan.ts';
import type { Store } from '../../store/port.ts';
import { policy, reference } from '../flow/house.ts';
import { type Caseload, countBy, openCaseload, rowsOf, SATURDAY } from './caseload.ts';

const DAY = 86_400_000;

async function picture(caseload: Caseload) {
  const rows = await rowsOf(caseload);
  const described = rows.map(({ number, status, sender, recipient, offeredAt, rev, due }) =>
    [number, status, sender, recipient, offeredAt, rev, due].join(' '),
  );
  return { described: described.toSorted(), statuses: countBy(rows, ({ status }) => status) };
}

/** A store that dies at the n-th commit. */
function dying(store: Store, n: number): Store {
  let left = n;
  return { ...store, append: (commit) => (left-- > 0 ? store.append(commit) : Promise.reject(new Error('killed'))) };
}

describe('reproducible', () => {
  test('the same again for the same seed and day, another one for another seed', () => {
    const of = (seed: number) => plan({ seed, now: SATURDAY, policy, district: reference });
    expect(of(7)).toEqual(of(7));
    expect(of(7)).not.toEqual(of(8));
  });

  test('killed in either part and begun again on another day: as if nothing had happened', async () => {
    const [whole, killed] = [await openCaseload(), await openCaseload()];
    const undisturbed = await whole.seed();
    const expectedTasks = await picture(whole);
    await undisturbed.history?.();

    await expect(withStore(killed, dying(killed.store, 900)).seed()).rejects.toThrow('killed');
    const later = { ...killed.demo, now: SATURDAY + 3 * DAY };
    const resumed = await seedWith(killed, later, killed.store);
    expect(await picture(killed)).toEqual(expectedTasks);
    expect(resumed.tasks?.handovers).toBe(undisturbed.tasks?.handovers);

    const again = await seedWith(killed, later, dying(killed.store, 700));
    await expect(again.history?.()).rejects.toThrow('killed');
    // Half-made history is finished before the engine starts.
    expect(await seedWith(killed, later, killed.store)).toEqual({ tasks: null, history: null });
    expect(await picture(killed)).toEqual(await picture(whole));
    await whole.close();
    await killed.close();
  }, 180_000);
});

describe('any day can be today', () => {
  test('the steps of every plan of two years are in order and before today', () => {
    for (let day = 0; day < 730; day += 31) {
      const now = SATURDAY + day * DAY;
      const outOfOrder = plan({ seed: day, now, policy, district: reference }).filter(({ offeredAt, steps }) => {
        const times = [offeredAt, ...steps.map(({ at }) => at), now];
        return times.some((at, place) => at >= (times[place + 1] ?? Infinity));
      });
      expect(outOfOrder).toEqual([]);
    }
  }, 120_000);

  test.each(['2027-01-04T05:00:00.000Z', '2027-05-16T22:30:00.000Z'])(
    'the open ones of %s keep the rules',
    async (now) => {
      const caseload = await openCaseload({ now: Date.parse(now), seed: 3 });
      const { tasks } = await caseload.seed();
      expect(tasks?.handovers).toBeGreaterThan(250);
      await caseload.close();
    },
    120_000,
  );
});

const seedWith = (caseload: Caseload, demo: Caseload['demo'], store: Store) =>
  withStore({ ...caseload, demo }, store).seed();
function withStore({ demo }: Pick<Caseload, 'demo'>, store: Store) {
  return { seed: async () => (await import('../../demo/seed-demo.ts')).seedDemo({ ...demo, store }) };
}
