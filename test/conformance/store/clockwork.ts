import { describe, expect, test } from '@jest/globals';
import { clockworkRow, handoverId, minute } from './sample.ts';
import type { OpenStore } from './store-under-test.ts';

export function clockworkCases(open: OpenStore): void {
  describe('clockwork', () => {
    test('notes are kept, replaced and dropped', async () => {
      const { store } = await open();
      expect(await store.clockwork(handoverId('a'))).toBeNull();
      await store.saveClockwork(clockworkRow('a', { started: false }));
      const row = clockworkRow('a', { nextWakeAt: minute(5), nudgedAt: minute(1), nudges: 2, stop: true });
      await store.saveClockwork(row);
      expect(await store.clockwork(handoverId('a'))).toEqual(row);
      await store.dropClockwork(handoverId('a'));
      await store.dropClockwork(handoverId('a'));
      expect(await store.clockwork(handoverId('a'))).toBeNull();
      expect(await store.clockworkCounts()).toEqual({ open: 0, attention: 0, stuck: 0 });
    });

    test('attention: not started or woken and unanswered, least recently nudged first', async () => {
      const { store } = await open();
      await store.saveClockwork(clockworkRow('answered'));
      await store.saveClockwork(clockworkRow('late', { wakeRev: 2, nudgedAt: minute(9) }));
      await store.saveClockwork(clockworkRow('early', { wakeRev: 2, nudgedAt: minute(3) }));
      await store.saveClockwork(clockworkRow('new', { started: false, wakeRev: 0, answeredRev: 0 }));
      const order = ['new', 'early', 'late'].map(handoverId);
      expect((await store.clockworkNeedingAttention(10)).map(({ stream }) => stream)).toEqual(order);
      expect((await store.clockworkNeedingAttention(2)).map(({ stream }) => stream)).toEqual(order.slice(0, 2));
      await store.saveClockwork(clockworkRow('early', { wakeRev: 2, answeredRev: 2 }));
      expect(await store.clockworkCounts()).toEqual({ open: 4, attention: 2, stuck: 0 });
    });

    test('silence: expected before, earliest first, without what is stuck already', async () => {
      const { store } = await open();
      await store.saveClockwork(clockworkRow('b', { expectBy: minute(20) }));
      await store.saveClockwork(clockworkRow('a', { expectBy: minute(10) }));
      await store.saveClockwork(clockworkRow('stuck', { expectBy: minute(5), stuck: true }));
      await store.saveClockwork(clockworkRow('later', { expectBy: minute(30) }));
      const silent = async (limit: number) =>
        (await store.clockworkSilentSince(minute(30), limit)).map(({ stream }) => stream);
      expect(await silent(10)).toEqual(['a', 'b'].map(handoverId));
      expect(await silent(1)).toEqual(['a'].map(handoverId));
      expect(await store.clockworkCounts()).toEqual({ open: 4, attention: 0, stuck: 1 });
    });

    test('outlives a rebuild of the projections', async () => {
      const { store } = await open();
      await store.saveClockwork(clockworkRow('a', { wakeRev: 4, answeredRev: 3 }));
      await store.clearProjections();
      expect(await store.clockwork(handoverId('a'))).toEqual(clockworkRow('a', { wakeRev: 4, answeredRev: 3 }));
      expect(await store.clockworkCounts()).toEqual({ open: 1, attention: 1, stuck: 0 });
    });
  });
}
