import { equal } from 'node:assert/strict';
import {
  bpmn,
  end,
  eventSub,
  exclusive,
  flow,
  io,
  message,
  parallel,
  receive,
  start,
  sub,
  task,
  timer,
} from '../bpmn.ts';
import { same } from '../same.ts';
import type { EngineCase, Unique } from '../stage.ts';

/** A process with an event sub-process `stop` (task u) beside task t. */
const stoppable = (u: Unique, mappings = {}) =>
  bpmn(
    u('p'),
    message('M', u('stop'), '=key'),
    start(),
    task('t', u('t')),
    task('after', u('after')),
    end(),
    flow('s > t > after > e'),
    eventSub('stop', 'M', mappings, task('u', u('u')), end('ue'), flow('stop_s > u > ue')),
  );

/** The same inside a sub-process with a timer at its edge. */
const inner = (u: Unique) =>
  bpmn(
    u('p'),
    message('M', u('stop'), '=key'),
    start(),
    sub(
      'sp',
      { in: { local: '="in"' }, out: { result: '=local' } },
      start('is'),
      task('t', u('t')),
      end('ie'),
      flow('is > t > ie'),
      [eventSub('stop', 'M', {}, task('u', u('u')), end('ue'), flow('stop_s > u > ue'))],
    ),
    timer('b', 'sp', 'timeDuration', 'PT5M'),
    task('late', u('late')),
    task('after', u('after')),
    end(),
    flow('s > sp > after > e'),
    flow('b > late > e'),
  );

export const scopes: readonly EngineCase[] = [
  {
    name: 'a sub-process ends when all its branches have ended',
    models: (u) => [
      bpmn(
        u('p'),
        start(),
        sub('sp', {}, start('is'), parallel('f'), task('A', u('work')), task('B', u('work')), end('e1'), end('e2'), [
          flow('is > f > A > e1'),
          flow('f > B > e2'),
        ]),
        task('after', u('after')),
        end(),
        flow('s > sp > after > e'),
      ),
    ],
    async play({ start, jobs, engine, elements, waiting }) {
      const instance = await start();
      const [first, second] = await jobs('work');
      await engine.complete(first?.key ?? '', {});
      same(await elements('after'), []);
      await engine.complete(second?.key ?? '', {});
      same(await elements('after'), ['after']);
      equal(await waiting(instance), 'after');
    },
  },
  {
    name: 'sub-process in a sub-process',
    models: (u) => [
      bpmn(
        u('p'),
        start(),
        sub('outer', {}, start('os'), sub('inner', {}, start('is'), task('t', u('t')), flow('is > t')), end('oe'), [
          flow('os > inner > oe'),
        ]),
        end(),
        flow('s > outer > e'),
      ),
    ],
    async play({ start, job, engine, waiting, ended }) {
      const instance = await start();
      equal(await waiting(instance), 'inner outer t');
      await engine.complete((await job('t')).key, {});
      equal(await ended(instance), true);
    },
  },
  {
    name: 'two tokens into one sub-process: two of it, apart',
    models: (u) => [
      bpmn(
        u('p'),
        start(),
        parallel('f'),
        exclusive('x'),
        exclusive('y'),
        sub(
          'sp',
          { in: { mine: '=0' } },
          start('is'),
          task('t', u('t')),
          task('look', u('look')),
          flow('is > t > look'),
        ),
        end(),
        flow('s > f > x > sp > e'),
        flow('f > y > sp'),
      ),
    ],
    async play({ start, jobs, engine }) {
      await start();
      const [first] = await jobs('t');
      await engine.complete(first?.key ?? '', { mine: 1 });
      same(
        (await jobs('look')).map((job) => job.variables),
        [{ mine: 1 }],
      );
    },
  },
  {
    name: 'event sub-process of the process: ends what runs, then the process',
    models: (u) => [stoppable(u)],
    async play({ start, job, engine, publish, refusal, waiting, ended, u }) {
      const instance = await start({ key: u('k') });
      const { key } = await job('t');
      await publish('stop', 'k');
      equal(await waiting(instance), 'stop u');
      equal(await refusal(engine.complete(key, {})), 'NOT_FOUND');
      await engine.complete((await job('u')).key, {});
      equal(await ended(instance), true);
    },
  },
  {
    name: 'event sub-process: it interrupts once, a second message finds nobody',
    models: (u) => [stoppable(u)],
    async play({ start, job, engine, publish, ended, u }) {
      const instance = await start({ key: u('k') });
      await publish('stop', 'k');
      const { key } = await job('u');
      await publish('stop', 'k', { timeToLive: 60_000 });
      await engine.complete(key, {});
      equal(await ended(instance), true);
    },
  },
  {
    name: 'event sub-process: message variables go out to the process, or what its start event maps',
    models: (u) => [stoppable(u), stoppable((name) => u(`${name}2`), { out: { got: '=x' } })],
    async play({ start, publish, job, u }) {
      await start({ key: u('k'), x: 0 });
      await publish('stop', 'k', { variables: { x: 1, y: 2 } });
      same((await job('u')).variables, { key: u('k'), x: 1, y: 2 });
      await start({ key: u('k2'), x: 0 }, { processId: u('p2') });
      await publish('stop2', 'k2', { variables: { x: 1, y: 2 } });
      same((await job('u2')).variables, { key: u('k2'), x: 0, got: 1 });
    },
  },
  {
    name: 'event sub-process: a missing key is an incident of the start event, the process does not go on',
    models: (u) => [stoppable(u)],
    async play({ start, incidents, elements, resolve }) {
      const instance = await start();
      same(await incidents(instance), ['s EXTRACT_VALUE_ERROR']);
      same(await elements('t'), []);
      await resolve(instance);
      same(await incidents(instance), ['s EXTRACT_VALUE_ERROR']);
    },
  },
  {
    name: 'event sub-process: its key sees the outputs of the start event',
    models: (u) => [
      bpmn(
        u('p'),
        message('M', u('stop'), '=made'),
        start('s', { out: { made: '=key' } }),
        task('t', u('t')),
        flow('s > t'),
        eventSub('stop', 'M', {}, end('ue'), flow('stop_s > ue')),
      ),
    ],
    async play({ start, publish, ended, u }) {
      const instance = await start({ key: u('k') });
      await publish('stop', 'k');
      equal(await ended(instance), true);
    },
  },
  {
    name: 'event sub-process in a sub-process: ends the sub-process, the process goes on',
    models: (u) => [inner(u)],
    async play({ start, publish, job, engine, waiting, u }) {
      const instance = await start({ key: u('k') });
      await publish('stop', 'k');
      equal(await waiting(instance), 'sp stop u');
      await engine.complete((await job('u')).key, { local: 'changed' });
      equal(await waiting(instance), 'after');
      same((await job('after')).variables, { key: u('k'), result: 'changed' });
    },
  },
  {
    name: 'event sub-process in a sub-process: the timer at its edge stays open',
    models: (u) => [inner(u)],
    async play({ start, publish, forward, waiting, u }) {
      const instance = await start({ key: u('k') });
      await publish('stop', 'k');
      await forward(360_000);
      equal(await waiting(instance), 'late');
    },
  },
  {
    name: 'sub-process: with the key of its event sub-process missing its timer is not open either',
    models: (u) => [inner(u)],
    async play({ start, forward, incidents, waiting }) {
      const instance = await start();
      same(await incidents(instance), ['is EXTRACT_VALUE_ERROR']);
      await forward(360_000);
      equal(await waiting(instance), 'is sp');
    },
  },
  {
    name: 'a message for two scopes of one instance: the outer waits longer and gets it',
    models: (u) => [
      bpmn(
        u('p'),
        message('M', u('m'), '=key'),
        start(),
        receive('r', 'M'),
        end(),
        flow('s > r > e'),
        eventSub('stop', 'M', {}, task('u', u('u')), end('ue'), flow('stop_s > u > ue')),
      ),
    ],
    async play({ start, publish, waiting, u }) {
      const instance = await start({ key: u('k') });
      await publish('m', 'k');
      equal(await waiting(instance), 'stop u');
    },
  },
  {
    name: 'event sub-process: clears an incident of what it interrupts',
    models: (u) => [
      bpmn(
        u('p'),
        message('M', u('m'), '=key'),
        start(),
        exclusive('x'),
        end(),
        flow('s > x'),
        flow('x > e', '=missing'),
        eventSub('stop', 'M', {}, task('u', u('u')), end('ue'), flow('stop_s > u > ue')),
      ),
    ],
    async play({ start, publish, incidents, waiting, u }) {
      const instance = await start({ key: u('k') });
      same(await incidents(instance), ['x EXTRACT_VALUE_ERROR']);
      await publish('m', 'k');
      same(await incidents(instance), []);
      equal(await waiting(instance), 'stop u');
    },
  },
  {
    name: 'event sub-process: tokens waiting at a join are gone',
    models: (u) => [
      bpmn(
        u('p'),
        message('M', u('m'), '=key'),
        start(),
        parallel('f'),
        parallel('j'),
        task('t', u('t')),
        end(),
        flow('s > f > j > e'),
        flow('f > t > j'),
        eventSub('stop', 'M', {}, end('ue'), flow('stop_s > ue')),
      ),
    ],
    async play({ start, publish, ended, u }) {
      const instance = await start({ key: u('k') });
      await publish('m', 'k');
      equal(await ended(instance), true);
    },
  },
  {
    name: 'two event sub-processes: the first message wins and closes the other',
    models: (u) => [
      bpmn(
        u('p'),
        message('M', u('m'), '=key'),
        message('N', u('n'), '=key'),
        start(),
        task('t', u('t')),
        flow('s > t'),
        eventSub('one', 'M', {}, task('A', u('work')), flow('one_s > A')),
        eventSub('two', 'N', {}, task('B', u('work')), flow('two_s > B')),
      ),
    ],
    async play({ start, publish, elements, u }) {
      await start({ key: u('k') });
      await publish('n', 'k');
      await publish('m', 'k');
      same(await elements('work'), ['B']);
    },
  },
  {
    name: 'event sub-process: its own inputs and outputs',
    models: (u) => [
      bpmn(
        u('p'),
        message('M', u('m'), '=key'),
        start(),
        sub('sp', { in: { mine: '=0' }, out: { got: '=mine' } }, start('is'), task('t', u('t')), flow('is > t'), [
          {
            ...eventSub('stop', 'M', {}, task('u', u('u')), end('ue'), flow('stop_s > u > ue')),
            extensions: io({ in: { inner: '=mine + 1' }, out: { mine: '=inner + 1' } }),
          },
        ]),
        task('after', u('after')),
        end(),
        flow('s > sp > after > e'),
      ),
    ],
    async play({ start, publish, job, engine, u }) {
      await start({ key: u('k') });
      await publish('m', 'k', { variables: { inner: 'message' } });
      const { key, variables } = await job('u');
      same(variables, { key: u('k'), mine: 0, inner: 'message' });
      await engine.complete(key, {});
      same((await job('after')).variables, { key: u('k'), got: null });
    },
  },
];
