import { equal } from 'node:assert/strict';
import { bpmn, end, exclusive, flow, parallel, start, task } from '../bpmn.ts';
import { same } from '../same.ts';
import type { EngineCase, Unique } from '../stage.ts';

const one = (u: Unique) => [bpmn(u('p'), start(), task('t', u('t')), end(), flow('s > t > e'))];
const withRetries = (retries: string) => (u: Unique) => [
  bpmn(u('p'), start(), task('t', u('t'), { retries }), end(), flow('s > t > e')),
];
/** Three jobs at once: A before B before C. */
const three = (u: Unique) => [
  bpmn(
    u('p'),
    start(),
    parallel('f'),
    ['C', 'B', 'A'].map((id) => [task(id, u('t')), flow(`f > ${id}`)]),
    flow('s > f'),
  ),
];
const again = { retries: 2, backOff: 0, message: 'again' };

const retriesCase = (retries: string, expected: number | null): EngineCase => ({
  name: `retries "${retries}" ${expected === null ? 'are an incident' : `are ${expected}`}`,
  models: withRetries(retries),
  async play({ start, jobs, incidents }) {
    const instance = await start({ a: 1 });
    same(await incidents(instance), expected === null ? ['t EXTRACT_VALUE_ERROR'] : []);
    same(
      (await jobs('t')).map((job) => job.retries),
      expected === null ? [] : [expected],
    );
  },
});

export const jobs: readonly EngineCase[] = [
  retriesCase('5', 5),
  retriesCase('', 3),
  retriesCase('2.7', 2),
  retriesCase('1e1', 10),
  retriesCase('0', 0),
  retriesCase('-1', -1),
  retriesCase('=a + 3', 4),
  retriesCase('=missing', null),
  retriesCase('="3"', null),
  retriesCase('many', null),
  {
    name: 'a job type that is null, empty or a number is an incident',
    models: (u) => [
      bpmn(u('p'), start(), parallel('f'), task('A', '=missing'), task('B', '=a'), task('C', '=1'), task('D', '123'), [
        flow('s > f > A'),
        flow('f > B'),
        flow('f > C'),
        flow('f > D'),
      ]),
    ],
    async play({ start, incidents }) {
      const found = await incidents(await start({ a: '' }));
      same(
        found.toSorted(),
        ['A', 'B', 'C', 'D'].map((id) => `${id} EXTRACT_VALUE_ERROR`),
      );
    },
  },
  {
    name: 'three retries unless the model says otherwise; deadline as asked for',
    models: one,
    async play({ start, job, clock }) {
      await start();
      const before = clock.now();
      const found = await job('t');
      equal(found.retries, 3);
      equal(found.deadline - before >= 59_000 && found.deadline - before <= 62_000, true);
      equal(found.processVersion, 1);
    },
  },
  {
    name: 'oldest first, no more than asked for, none twice',
    models: three,
    async play({ start, jobs }) {
      await start();
      same(
        (await jobs('t', 2)).map((job) => job.elementId),
        ['A', 'B'],
      );
      same(
        (await jobs('t', 2)).map((job) => job.elementId),
        ['C'],
      );
      same(await jobs('t'), []);
    },
  },
  {
    name: 'a job that failed with retries goes back before younger ones',
    models: three,
    async play({ start, jobs, engine, elements }) {
      await start();
      const [first] = await jobs('t', 1);
      await engine.fail(first?.key ?? '', again);
      same(await elements('t'), ['A', 'B', 'C']);
    },
  },
  {
    name: 'fail sets the retries as told',
    models: one,
    async play({ start, job, engine }) {
      await start();
      await engine.fail((await job('t')).key, { ...again, retries: 7 });
      equal((await job('t')).retries, 7);
    },
  },
  {
    name: 'a job in back-off comes back after it, in its old place',
    models: three,
    async play({ start, jobs, engine, elements, forward }) {
      await start();
      const [first] = await jobs('t', 1);
      await engine.fail(first?.key ?? '', { ...again, backOff: 60_000 });
      same(await elements('t'), ['B', 'C']);
      await forward(61_000);
      same(await elements('t'), ['A', 'B', 'C']);
    },
  },
  {
    name: 'a job in back-off refuses every answer',
    models: one,
    async play({ start, job, engine, refusal, forward, ended }) {
      const instance = await start();
      const { key } = await job('t');
      await engine.fail(key, { ...again, backOff: 60_000 });
      equal(await refusal(engine.complete(key, {})), 'FAILED_PRECONDITION');
      equal(await refusal(engine.fail(key, again)), 'FAILED_PRECONDITION');
      equal(await refusal(engine.throwError(key, { code: 'X', message: '' })), 'FAILED_PRECONDITION');
      await forward(61_000);
      await engine.complete(key, {});
      equal(await ended(instance), true);
    },
  },
  {
    name: 'a job that times out may be activated again and answered by the first worker',
    models: one,
    async play({ start, job, engine, forward, ended, refusal }) {
      const instance = await start();
      const first = await job('t');
      await forward(61_000);
      const second = await job('t');
      equal(second.key, first.key);
      equal(second.retries, 3);
      await engine.complete(first.key, {});
      equal(await refusal(engine.complete(second.key, {})), 'NOT_FOUND');
      equal(await ended(instance), true);
    },
  },
  {
    name: 'a job that was never activated can be completed once it is known',
    models: one,
    async play({ start, job, engine, forward, ended }) {
      const instance = await start();
      const { key } = await job('t');
      await engine.fail(key, again);
      await forward(1_000);
      await engine.complete(key, {});
      equal(await ended(instance), true);
    },
  },
  {
    name: 'completing, failing and throwing on a completed job is refused as not found',
    models: one,
    async play({ start, job, engine, refusal }) {
      await start();
      const { key } = await job('t');
      await engine.complete(key, {});
      equal(await refusal(engine.complete(key, {})), 'NOT_FOUND');
      equal(await refusal(engine.fail(key, again)), 'NOT_FOUND');
      equal(await refusal(engine.throwError(key, { code: 'X', message: '' })), 'NOT_FOUND');
      equal(await refusal(engine.setRetries(key, 1)), 'NOT_FOUND');
    },
  },
  {
    name: 'no retries left: incident, and every answer is refused',
    models: one,
    async play({ start, job, engine, incidents, refusal, elements }) {
      const instance = await start();
      const { key } = await job('t');
      await engine.fail(key, { ...again, retries: 0 });
      same(await incidents(instance), ['t JOB_NO_RETRIES']);
      equal(await refusal(engine.complete(key, {})), 'FAILED_PRECONDITION');
      equal(await refusal(engine.fail(key, again)), 'FAILED_PRECONDITION');
      same(await elements('t'), []);
    },
  },
  {
    name: 'retries below zero count as none',
    models: one,
    async play({ start, job, engine, incidents }) {
      const instance = await start();
      await engine.fail((await job('t')).key, { ...again, retries: -3 });
      same(await incidents(instance), ['t JOB_NO_RETRIES']);
    },
  },
  {
    name: 'resolving without giving retries is refused; with retries the job comes back',
    models: one,
    async play({ start, job, engine, incidents, refusal, resolve }) {
      const instance = await start();
      const { key } = await job('t');
      await engine.fail(key, { ...again, retries: 0 });
      equal(await refusal(resolve(instance)), 'NOT_FOUND');
      same(await incidents(instance), ['t JOB_NO_RETRIES']);
      equal(await refusal(engine.setRetries(key, 0)), 'INVALID_ARGUMENT');
      await engine.setRetries(key, 2);
      await resolve(instance);
      same(await incidents(instance), []);
      const found = await job('t');
      equal(found.key, key);
      equal(found.retries, 2);
    },
  },
  {
    name: 'new retries show at the next activation',
    models: one,
    async play({ start, job, engine }) {
      await start();
      const { key } = await job('t');
      await engine.setRetries(key, 9);
      await engine.fail(key, { ...again, retries: 8 });
      equal((await job('t')).retries, 8);
    },
  },
  {
    name: 'late: a job whose instance was cancelled is not found',
    models: one,
    async play({ start, job, engine, refusal }) {
      const instance = await start();
      const { key } = await job('t');
      await engine.cancel(instance);
      equal(await refusal(engine.complete(key, {})), 'NOT_FOUND');
      equal(await refusal(engine.cancel(instance)), 'NOT_FOUND');
    },
  },
  {
    name: 'cancelling ends every branch, its jobs and its incident',
    models: (u) => [
      bpmn(u('p'), start(), parallel('f'), task('A', u('t')), exclusive('x'), end(), end('e2'), [
        flow('s > f > A > e'),
        flow('f > x'),
        flow('x > e2', '=missing'),
      ]),
    ],
    async play({ start, engine, elements, incidents, ended }) {
      const instance = await start();
      same(await incidents(instance), ['x EXTRACT_VALUE_ERROR']);
      await engine.cancel(instance);
      same(await elements('t'), []);
      same(await incidents(instance), []);
      equal(await ended(instance), true);
    },
  },
  {
    name: 'activation with nonsense is refused',
    models: one,
    async play({ engine, refusal, u }) {
      const request = { type: u('t'), worker: 'w', maxJobs: 1, timeout: 1_000, requestTimeout: 0 };
      equal(await refusal(engine.activate({ ...request, timeout: 0 })), 'INVALID_ARGUMENT');
      equal(await refusal(engine.activate({ ...request, type: '' })), 'INVALID_ARGUMENT');
    },
  },
];
