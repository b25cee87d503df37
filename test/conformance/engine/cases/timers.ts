import { equal } from 'node:assert/strict';
import { bpmn, end, flow, message, receive, start, sub, task, timer } from '../bpmn.ts';
import { same } from '../same.ts';
import type { EngineCase, Unique } from '../stage.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Task t with a timer b at its edge, which leads to task late. */
const guarded = (type: 'timeDate' | 'timeDuration', at: string) => (u: Unique) => [
  bpmn(u('p'), start(), task('t', u('t')), timer('b', 't', type, at), task('late', u('late')), end(), [
    flow('s > t > e'),
    flow('b > late > e'),
  ]),
];

/** Fires between `before` and one minute later; `at` may speak of the moment of the start. */
const duration = (at: string, before: number, value?: string): EngineCase => ({
  name: `duration ${at}${value === undefined ? '' : ` with x = ${value}`}`,
  models: guarded('timeDuration', at),
  async play({ start, forward, waiting }) {
    const instance = await start(value === undefined ? {} : { x: value });
    if (before > 0) {
      await forward(before - 10_000);
      equal(await waiting(instance), 't');
    }
    await forward(minute);
    equal(await waiting(instance), 'late');
  },
});

/** `write` makes the value of x from the due time. */
const date = (name: string, at: string, write: (due: Date) => string): EngineCase => ({
  name: `date ${name}`,
  models: guarded('timeDate', at),
  async play({ start, forward, waiting, clock }) {
    const due = new Date(Math.ceil(clock.now() / 1000) * 1000 + 2 * minute);
    const instance = await start({ x: write(due) });
    await forward(minute);
    equal(await waiting(instance), 't');
    await forward(2 * minute);
    equal(await waiting(instance), 'late');
  },
});

const notReadable = (type: 'timeDate' | 'timeDuration', at: string, x?: string): EngineCase => ({
  name: `${type} ${at}${x === undefined ? '' : ` with x = ${x}`} is an incident`,
  models: guarded(type, at),
  async play({ start, incidents, elements }) {
    const instance = await start(x === undefined ? {} : { x });
    same(await incidents(instance), ['t EXTRACT_VALUE_ERROR']);
    same(await elements('t'), []);
  },
});

const atOnce = (type: 'timeDate' | 'timeDuration', at: string): EngineCase => ({
  name: `${type} ${at} fires at once`,
  models: guarded(type, at),
  async play({ start, waiting, forward }) {
    const instance = await start({ x: '2020-01-01T00:00:00Z' });
    await forward(1_000);
    equal(await waiting(instance), 'late');
  },
});

export const timers: readonly EngineCase[] = [
  duration('PT10M', 10 * minute),
  duration('P1D', day),
  duration('P1DT1H', day + 60 * minute),
  duration('P1W', 7 * day),
  duration('=x', 5 * minute, 'PT5M'),
  duration('=duration(x)', 5 * minute, 'PT300S'),
  duration('=duration("P1D") + duration("PT1H")', day + 60 * minute),
  duration('=x', 5 * minute, 'P-1DT24H5M'),
  date('as text with Z', '=x', (due) => due.toISOString()),
  date(
    'as text without seconds',
    '=x',
    (due) => `${new Date(Math.ceil(due.getTime() / minute) * minute).toISOString().slice(0, 16)}Z`,
  ),
  date(
    'as text with an offset',
    '=x',
    (due) => `${new Date(due.getTime() + 120 * minute).toISOString().slice(0, 19)}+02:00`,
  ),
  date('as text with a zone name', '=x', (due) => `${due.toISOString().slice(0, 19)}Z[UTC]`),
  date('by date and time()', '=date and time(x)', (due) => due.toISOString()),
  date(
    'by date and time() with an offset',
    '=date and time(x)',
    (due) => `${new Date(due.getTime() + 120 * minute).toISOString().slice(0, 19)}+02:00`,
  ),
  date(
    'by date and time() with a zone',
    '=date and time(x)',
    (due) => `${new Date(due.getTime() + 330 * minute).toISOString().slice(0, 19)}@Asia/Kolkata`,
  ),
  date('by local date and time(): taken as UTC', '=date and time(x)', (due) => due.toISOString().slice(0, 19)),
  date('moved by a duration', '=date and time(x) + duration("PT1H")', (due) =>
    new Date(due.getTime() - 60 * minute).toISOString(),
  ),
  notReadable('timeDate', '=x', '2030-01-01T00:00:00'),
  notReadable('timeDate', '=x', '2030-01-01'),
  notReadable('timeDate', '=x', 'tomorrow'),
  notReadable('timeDate', '=x', ''),
  notReadable('timeDate', '=date(x)', '2030-01-01'),
  notReadable('timeDate', '=date and time(x)', '2030-01-01T25:00:00Z'),
  notReadable('timeDate', '=date and time(x)', 'tomorrow'),
  notReadable('timeDate', '=missing'),
  notReadable('timeDate', '=5'),
  notReadable('timeDate', '=duration("P1D")'),
  notReadable('timeDuration', '=x', 'P'),
  notReadable('timeDuration', '=x', 'PT'),
  notReadable('timeDuration', '=x', '5 minutes'),
  notReadable('timeDuration', '=missing'),
  notReadable('timeDuration', '=5'),
  notReadable('timeDuration', '=duration("x")'),
  atOnce('timeDate', '=x'),
  atOnce('timeDate', '2020-01-01T00:00:00Z'),
  atOnce('timeDate', '=date and time("2020-01-01T00:00:00")'),
  atOnce('timeDuration', 'PT0S'),
  atOnce('timeDuration', '=duration("PT0S")'),
  atOnce('timeDuration', '=duration("-PT1H")'),
  atOnce('timeDuration', '-PT1H'),
  atOnce('timeDuration', 'PT-5S'),
  {
    name: 'a timer ends its job and frees the way; a late answer is not found',
    models: guarded('timeDuration', 'PT10M'),
    async play({ start, job, engine, forward, waiting, refusal, ended }) {
      const instance = await start();
      const { key } = await job('t');
      await forward(11 * minute);
      equal(await waiting(instance), 'late');
      equal(await refusal(engine.complete(key, {})), 'NOT_FOUND');
      await engine.complete((await job('late')).key, {});
      equal(await ended(instance), true);
    },
  },
  {
    name: 'a task that is done in time never hears of its timer',
    models: guarded('timeDuration', 'PT10M'),
    async play({ start, job, engine, forward, ended, jobs }) {
      const instance = await start();
      await engine.complete((await job('t')).key, {});
      await forward(11 * minute);
      equal(await ended(instance), true);
      same(await jobs('late'), []);
    },
  },
  {
    name: 'a timer sees the inputs of its task',
    models: (u) => [
      bpmn(
        u('p'),
        start(),
        task('t', u('t'), { in: { wake: '="PT5M"' } }),
        timer('b', 't', 'timeDuration', '=wake'),
        end(),
        [flow('s > t > e'), flow('b > e')],
      ),
    ],
    async play({ start, forward, ended }) {
      const instance = await start({ wake: 'PT50M' });
      await forward(6 * minute);
      equal(await ended(instance), true);
    },
  },
  {
    name: 'two timers at one task: the earlier wins, the other is gone',
    models: (u) => [
      bpmn(
        u('p'),
        start(),
        task('t', u('t')),
        timer('b1', 't', 'timeDuration', 'PT20M'),
        timer('b2', 't', 'timeDuration', 'PT10M'),
        task('A', u('work')),
        task('B', u('work')),
        end(),
        flow('s > t > e'),
        flow('b1 > A > e'),
        flow('b2 > B > e'),
      ),
    ],
    async play({ start, forward, elements }) {
      await start();
      await forward(11 * minute);
      await forward(20 * minute);
      same(await elements('work'), ['B']);
    },
  },
  {
    name: 'a timer at a receive task, and the message that came too late',
    models: (u) => [
      bpmn(
        u('p'),
        message('M', u('m'), '=key'),
        start(),
        receive('r', 'M'),
        timer('b', 'r', 'timeDate', '=date and time(wake)'),
        [receive('r2', 'M'), end(), flow('s > r > e'), flow('b > r2 > e')],
      ),
    ],
    async play({ start, forward, publish, waiting, ended, clock, u }) {
      const instance = await start({ key: u('k'), wake: new Date(clock.now() + 5 * minute).toISOString() });
      await forward(6 * minute);
      equal(await waiting(instance), 'r2');
      await publish('m', 'k');
      equal(await ended(instance), true);
    },
  },
  {
    name: 'a message in time closes the timer of the receive task',
    models: (u) => [
      bpmn(u('p'), message('M', u('m'), '=key'), start(), receive('r', 'M'), timer('b', 'r', 'timeDuration', 'PT5M'), [
        task('t', u('t')),
        task('late', u('late')),
        end(),
        flow('s > r > t > e'),
        flow('b > late > e'),
      ]),
    ],
    async play({ start, forward, publish, waiting, u }) {
      const instance = await start({ key: u('k') });
      await publish('m', 'k');
      await forward(6 * minute);
      equal(await waiting(instance), 't');
    },
  },
  {
    name: 'a timer at a sub-process ends everything inside',
    models: (u) => [
      bpmn(
        u('p'),
        start(),
        sub('sp', { in: { wait: '="PT5M"' } }, start('is'), task('t', u('t')), end('ie'), flow('is > t > ie')),
        timer('b', 'sp', 'timeDuration', '=wait'),
        task('late', u('late')),
        end(),
        flow('s > sp > e'),
        flow('b > late > e'),
      ),
    ],
    async play({ start, forward, waiting, elements }) {
      const instance = await start({ wait: 'PT50M' });
      equal(await waiting(instance), 'sp t');
      await forward(6 * minute);
      equal(await waiting(instance), 'late');
      same(await elements('t'), []);
    },
  },
  {
    name: 'the timer of an inner task and of its sub-process, due together: both in turn',
    models: (u) => [
      bpmn(
        u('p'),
        start(),
        sub(
          'sp',
          {},
          start('is'),
          task('t', u('t')),
          timer('bi', 't', 'timeDuration', 'PT5M'),
          task('ti', u('ti')),
          end('ie'),
          [flow('is > t > ie'), flow('bi > ti > ie')],
        ),
        timer('b', 'sp', 'timeDuration', 'PT6M'),
        task('late', u('late')),
        end(),
        flow('s > sp > e'),
        flow('b > late > e'),
      ),
    ],
    async play({ start, forward, waiting }) {
      const instance = await start();
      await forward(10 * minute);
      equal(await waiting(instance), 'late');
    },
  },
];
