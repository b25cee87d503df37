/** The fault table of protocol.md, as far as it happens in one process: the store is the truth, the engine can be lost. */
import { rmSync } from 'node:fs';
import { afterEach, expect, test } from '@jest/globals';
import { PROCESS_ID } from '../../bpmn/uebergabe/contract.ts';
import type { HandoverId } from '../../domain/journal/id.ts';
import { EngineUnavailable } from '../../engine/port.ts';
import { dispatchPass, variablesOf } from '../../flow/dispatch.ts';
import { repeating } from '../../flow/repeat.ts';
import { createWatch } from '../../flow/watch.ts';
import { WORKERS } from '../../workers/index.ts';
import { copyEngine, loseEngine, restoreEngine } from './engine-data.ts';
import { openHouse, type House } from './house.ts';
import { abh, act, cm, coordination, offered, ok } from './people.ts';

let house: House;
afterEach(async () => {
  await house.close();
  rmSync(house.dir, { recursive: true, force: true });
});

const rowOf = (id: HandoverId) => house.rowOf(id);
const types = async (id: HandoverId) => (await rowOf(id)).state.timeline.map(({ type }) => type);
const count = async (id: HandoverId, type: string) => (await types(id)).filter((one) => one === type).length;

/** The watch until silence is repaired: asked first, repaired ten minutes later. */
async function watched(times = 1): Promise<void> {
  const watch = createWatch(house.core, 0);
  for (let i = 0; i < times * 2; i++) {
    await house.clock.moveTo(house.clock.now() + 11 * 60_000);
    await watch.pass();
    await house.settled();
  }
}
const accept = (id: HandoverId) => act(house, cm, id, { action: 'accept', input: {} });
test('started twice: one instance acts, the other ends itself', async () => {
  house = await openHouse();
  const { id } = await offered(house);
  const { state } = await rowOf(id);
  await house.engine.create({ processId: PROCESS_ID, variables: { ...variablesOf(house.core, id, state) } });
  await house.settled();
  expect(await count(id, 'Claimed')).toBe(1);
  expect(await count(id, 'Delivered')).toBe(1);
  expect(house.outcomes.filter(({ outcome }) => outcome.kind === 'superseded')).toHaveLength(1);
});

test('a wake-up that comes early, twice or for nothing changes nothing', async () => {
  house = await openHouse();
  const { id } = await offered(house);
  const wake = (messageId: string) =>
    house.engine.publish({ name: 'weiter', correlationKey: `${id}#1`, timeToLive: 3_600_000, messageId });
  await wake('early');
  await house.settled();
  const before = await types(id);
  await wake('for nothing');
  await wake('for nothing again');
  await house.settled();
  expect(await types(id)).toEqual(before);
  ok(await accept(id));
  await house.settled();
  expect(await count(id, 'Accepted')).toBe(1);
});

test('a lost wake-up is repeated until a step has answered it', async () => {
  const lost = { until: 2 };
  house = await openHouse({
    wrapEngine: (engine) => ({
      ...engine,
      publish: async (message) => (lost.until-- > 0 ? undefined : engine.publish(message)),
    }),
  });
  const { id } = await offered(house);
  await house.settled();
  ok(await accept(id));
  await house.settled();
  expect((await house.store.clockwork(id))?.nudges).toBe(1);
  await house.moveTo('2026-11-23T08:00:03.000Z');
  await house.moveTo('2026-11-23T08:00:09.000Z');
  const row = await house.store.clockwork(id);
  expect(row?.answeredRev).toBeGreaterThanOrEqual(row?.wakeRev ?? Infinity);
});

test('a time-out hands a job to two workers at once: one commit', async () => {
  house = await openHouse();
  const { id } = await offered(house);
  await dispatchPass(house.core, 10);
  await Promise.all([house.work(), house.work()]);
  await house.settled();
  expect([await count(id, 'Claimed'), await count(id, 'Delivered')]).toEqual([1, 1]);
});

/** Whatever the engine knew is exchanged while the service is down. */
async function reopened(exchange: (dir: string) => void): Promise<void> {
  const { dir } = house;
  await house.close();
  exchange(dir);
  house = await openHouse({ dir, keep: true });
}

test('engine data lost: everybody goes on in a new run, at the right step', async () => {
  house = await openHouse({ keep: true });
  const waits = await offered(house);
  const works = await offered(house);
  await house.settled();
  ok(await accept(works.id));
  await house.settled();
  await house.moveTo('2026-11-23T08:10:00.000Z');
  const runs = await offered(house);
  await reopened(loseEngine);
  await house.settled();
  ok(await accept(waits.id));
  await house.moveTo('2026-12-21T06:30:00.000Z');
  await watched(2);
  expect([(await rowOf(waits.id)).status, (await rowOf(works.id)).status]).toEqual(['running', 'running']);
  expect([(await rowOf(waits.id)).state.run, (await rowOf(works.id)).state.run]).toEqual([2, 2]);
  // Not begun before the loss: its first run is begun now, nothing was repaired.
  expect([(await rowOf(runs.id)).status, (await rowOf(runs.id)).state.run]).toEqual(['unanswered', 1]);
  for (const { id } of [waits, works, runs]) expect(await count(id, 'Delivered')).toBe(1);
});

test('engine restored from an older copy: the old instances move nobody’s step, all go on', async () => {
  house = await openHouse({ keep: true });
  const first = await offered(house);
  await house.settled();
  await reopened(copyEngine);
  ok(await accept(first.id));
  const second = await offered(house);
  await house.settled();
  await house.moveTo('2026-11-23T08:10:00.000Z');
  ok(await act(house, cm, first.id, { action: 'outcome', input: { outcome: 'result', items: [], explanation: '' } }));
  await house.settled();
  await reopened(restoreEngine);
  await house.moveTo('2026-11-24T08:00:00.000Z');
  const third = await offered(house);
  await house.settled();
  // Waits where the copy had it; the keys it used since are handed out again, to another handover.
  ok(await act(house, abh, first.id, { action: 'acknowledge', input: {} }));
  ok(await accept(second.id));
  await house.settled();
  await watched(3);
  expect([(await rowOf(first.id)).status, (await rowOf(second.id)).status, (await rowOf(third.id)).status]).toEqual([
    'acknowledged',
    'running',
    'delivered',
  ]);
  expect(await house.store.clockwork(first.id)).toBeNull();
  for (const { id } of [first, second, third])
    expect([await count(id, 'Delivered'), await count(id, 'Accepted')]).toEqual([1, id === third.id ? 0 : 1]);
});

test('an instance was cancelled in the operator’s tool: asked, then begun anew, noted', async () => {
  house = await openHouse();
  const { id } = await offered(house);
  await house.settled();
  await house.engine.cancel((await rowOf(id)).state.claimed?.instance ?? '');
  ok(await accept(id));
  await house.settled();
  expect(await count(id, 'Rebased')).toBe(0);
  await watched();
  expect(await count(id, 'Rebased')).toBe(1);
  expect((await rowOf(id)).state.run).toBe(2);
  await house.moveTo('2026-11-23T12:00:00.000Z');
  expect((await rowOf(id)).status).toBe('running');
  expect(house.notices.map(({ kind }) => kind)).toEqual(['arrival', 'answer']);
});

test('a silent wait is asked before it is repaired: a healthy one answers and keeps its run', async () => {
  house = await openHouse();
  const { id } = await offered(house);
  await house.settled();
  const row = await house.noteOf(id);
  await house.store.saveClockwork({ ...row, expectBy: house.core.now() });
  await watched();
  expect((await rowOf(id)).state.run).toBe(1);
  expect((await house.noteOf(id)).expectBy > house.core.now()).toBe(true);
});

test('a poisoned step: two repairs, then shown as stuck; others go on; a person sets it free', async () => {
  const poisoned = { is: true };
  house = await openHouse({
    workers: {
      'uebergabe.antwort-mitteilen': async (ports) => {
        if (poisoned.is) throw new TypeError('poison');
        return WORKERS['uebergabe.antwort-mitteilen'](ports);
      },
    },
  });
  const { id } = await offered(house);
  await house.settled();
  ok(await act(house, cm, id, { action: 'decline', input: { reason: 'no-capacity', explanation: '' } }));
  await house.settled();
  await watched(4);
  expect((await rowOf(id)).stuck).toBe(true);
  expect((await rowOf(id)).state.run).toBe(3);
  expect(
    (await house.flow.list(coordination, { view: 'overdue' }, null, 10)).rows.map(({ view }) => view.stuck),
  ).toEqual([true]);
  const healthy = await offered(house);
  await house.settled();
  expect((await rowOf(healthy.id)).status).toBe('delivered');

  poisoned.is = false;
  ok(await act(house, abh, id, { action: 'acknowledge', input: {} }));
  await house.settled();
  await watched(2);
  expect((await rowOf(id)).stuck).toBe(false);
  expect(await house.store.clockwork(id)).toBeNull();
});

test('engine down for an hour: answers work, an alarm, no storm, no repair; then all go on', async () => {
  const engineIs = { down: false };
  const calls = { n: 0 };
  house = await openHouse({
    wrapEngine: (engine) => {
      const through =
        <Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
        async (...args: Args): Promise<Result> => {
          calls.n++;
          if (engineIs.down) throw new EngineUnavailable('UNAVAILABLE');
          return call(...args);
        };
      return {
        ...engine,
        create: through(engine.create),
        publish: through(engine.publish),
        health: async () => (engineIs.down ? { reachable: false, reason: 'UNAVAILABLE' } : engine.health()),
      };
    },
  });
  const all = [];
  for (let i = 0; i < 5; i++) all.push((await offered(house)).id);
  await house.settled();
  engineIs.down = true;
  calls.n = 0;
  for (const id of all) ok(await accept(id));
  const late = (await offered(house)).id;
  const watch = createWatch(house.core, 10 * 60_000);
  for (let minute = 0; minute < 60; minute++) {
    await house.clock.moveTo(house.clock.now() + 60_000);
    await expect(watch.pass()).rejects.toThrow(EngineUnavailable);
    await expect(dispatchPass(house.core, 100)).rejects.toThrow(EngineUnavailable);
  }
  // One try per pass, however many wait.
  expect(calls.n).toBe(60);
  engineIs.down = false;
  await house.settled();
  await watch.pass();
  await house.moveTo('2026-11-23T09:30:00.000Z');
  await watch.pass();
  for (const id of all) expect([(await rowOf(id)).status, (await rowOf(id)).state.run]).toEqual(['running', 1]);
  expect((await rowOf(late)).status).toBe('delivered');
});

test('the dispatcher reports an unreachable engine once and slows down', async () => {
  house = await openHouse();
  const seen: string[] = [];
  let passes = 0;
  const loop = repeating(
    'dispatch',
    1,
    () => (passes++, Promise.reject(new EngineUnavailable('UNAVAILABLE'))),
    ({ event }) => void seen.push(event),
  );
  loop.start();
  for (let i = 0; i < 50; i++) {
    loop.nudge();
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await loop.stop();
  expect(seen).toEqual(['engine-unreachable']);
  expect(loop.isCutOff()).toBe(true);
  expect(passes).toBeLessThan(12);
});

test('a job of an unknown stream waits with an alarm and burns no attempt', async () => {
  house = await openHouse();
  const { id } = await offered(house);
  const { state } = await rowOf(id);
  const unknown = `${id.slice(0, -4)}aaaa`;
  const variables = { ...variablesOf(house.core, id, state), id: unknown, key: `${unknown}#1` };
  await house.engine.create({ processId: PROCESS_ID, variables });
  await house.settled();
  expect(house.events.map(({ event }) => event)).toContain('unknown-stream');
  expect(house.outcomes.find(({ outcome }) => outcome.kind === 'retry')?.outcome).toMatchObject({
    burn: false,
    backOff: 60_000,
  });
  expect((await rowOf(id)).status).toBe('delivered');
});
