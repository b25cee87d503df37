import { equal } from 'node:assert/strict';
import { bpmn, end, error, errorCatch, eventSub, flow, message, start, sub, task, timer } from '../bpmn.ts';
import { same } from '../same.ts';
import type { EngineCase, Unique } from '../stage.ts';

const handlers =
  (...codes: (string | undefined)[]) =>
  (u: Unique) => [
    bpmn(
      u('p'),
      error('E1', 'E1'),
      error('E2', 'E2'),
      start(),
      task('t', u('t')),
      codes.map((code) => [
        errorCatch(`on_${code ?? 'all'}`, 't', code),
        task(`after_${code ?? 'all'}`, u('after')),
        flow(`on_${code ?? 'all'} > after_${code ?? 'all'} > e`),
      ]),
      end(),
      flow('s > t > e'),
    ),
  ];

/** A task in a sub-process; handlers at both, each leading to a task named after it. */
const nested = (inner: string | undefined, outer: string | undefined) => (u: Unique) => [
  bpmn(
    u('p'),
    error('E1', 'E1'),
    error('E2', 'E2'),
    start(),
    sub(
      'sp',
      {},
      start('is'),
      task('t', u('t')),
      errorCatch('inner', 't', inner),
      task('after_inner', u('after')),
      end('ie'),
      [flow('is > t > ie'), flow('inner > after_inner > ie')],
    ),
    errorCatch('outer', 'sp', outer),
    task('after_outer', u('after')),
    end(),
    flow('s > sp > e'),
    flow('outer > after_outer > e'),
  ),
];

/** `errorCode` left out in the document. */
const withoutCode = (u: Unique) => handlers('E1')(u).map((xml) => xml.replaceAll(' errorCode="E1"', ''));

const thrown = (name: string, models: EngineCase['models'], code: string, expected: string | null): EngineCase => ({
  name,
  models,
  async play({ start, job, engine, elements, incidents, waiting }) {
    const instance = await start();
    await engine.throwError((await job('t')).key, { code, message: 'm' });
    same(await incidents(instance), expected === null ? ['NO_CATCH_EVENT_FOUND UNHANDLED_ERROR_EVENT'] : []);
    same(await elements('after'), expected === null ? [] : [expected]);
    if (expected === null) equal((await waiting(instance)).split(' ').includes('t'), true);
  },
});

export const errors: readonly EngineCase[] = [
  thrown('the handler of the code', handlers('E1', 'E2'), 'E2', 'after_E2'),
  thrown('the handler of the code before the one of all, drawn first', handlers('E1', undefined), 'E1', 'after_E1'),
  thrown('the handler of the code before the one of all, drawn last', handlers(undefined, 'E1'), 'E1', 'after_E1'),
  thrown('another code goes to the handler of all', handlers('E1', undefined), 'E9', 'after_all'),
  thrown('an empty code goes to the handler of all', handlers('E1', undefined), '', 'after_all'),
  thrown('an error without a code is handled like all', withoutCode, 'E9', 'after_E1'),
  thrown('nobody handles the code', handlers('E1'), 'E9', null),
  thrown('nobody handles any', handlers(), 'E1', null),
  thrown('an inner handler of all beats an outer one of the code', nested(undefined, 'E1'), 'E1', 'after_inner'),
  thrown('what the inner scope does not handle goes out', nested('E2', 'E1'), 'E1', 'after_outer'),
  thrown('what no scope handles is an incident', nested('E2', 'E2'), 'E1', null),
  {
    name: 'an outer handler ends the whole sub-process',
    models: nested('E2', 'E1'),
    async play({ start, job, engine, waiting }) {
      const instance = await start();
      await engine.throwError((await job('t')).key, { code: 'E1', message: '' });
      equal(await waiting(instance), 'after_outer');
    },
  },
  {
    name: 'a job with an uncaught error refuses every answer; resolving brings it back',
    models: handlers('E1'),
    async play({ start, job, engine, refusal, resolve, ended, incidents }) {
      const instance = await start();
      const { key } = await job('t');
      await engine.throwError(key, { code: 'E9', message: '' });
      equal(await refusal(engine.complete(key, {})), 'FAILED_PRECONDITION');
      equal(await refusal(engine.throwError(key, { code: 'E1', message: '' })), 'FAILED_PRECONDITION');
      equal(await refusal(engine.fail(key, { retries: 1, backOff: 0, message: '' })), 'FAILED_PRECONDITION');
      await resolve(instance);
      same(await incidents(instance), []);
      await engine.complete((await job('t')).key, {});
      equal(await ended(instance), true);
    },
  },
  {
    name: 'a boundary timer still fires over an uncaught error and clears the incident',
    models: (u) => [
      bpmn(
        u('p'),
        start(),
        task('t', u('t')),
        timer('b', 't', 'timeDuration', 'PT5M'),
        end(),
        flow('s > t > e'),
        flow('b > e'),
      ),
    ],
    async play({ start, job, engine, forward, incidents, ended }) {
      const instance = await start();
      await engine.throwError((await job('t')).key, { code: 'E9', message: '' });
      same(await incidents(instance), ['NO_CATCH_EVENT_FOUND UNHANDLED_ERROR_EVENT']);
      await forward(360_000);
      same(await incidents(instance), []);
      equal(await ended(instance), true);
    },
  },
  {
    name: 'throwing works on a job that timed out',
    models: handlers('E1'),
    async play({ start, job, engine, forward, elements }) {
      await start();
      const { key } = await job('t');
      await forward(61_000);
      await engine.throwError(key, { code: 'E1', message: '' });
      same(await elements('after'), ['after_E1']);
    },
  },
  {
    name: 'an error inside an event sub-process is not caught by the boundary of the sub-process it interrupted',
    models: (u) => [
      bpmn(
        u('p'),
        message('M', u('m'), '=key'),
        error('E1', 'E1'),
        start(),
        sub('sp', {}, start('is'), task('t', u('t')), end('ie'), flow('is > t > ie'), [
          eventSub('stop', 'M', {}, task('u', u('u')), end('ue'), flow('stop_s > u > ue')),
        ]),
        errorCatch('b', 'sp', 'E1'),
        end(),
        flow('s > sp > e'),
        flow('b > e'),
      ),
    ],
    async play({ start, publish, job, engine, incidents, u }) {
      const instance = await start({ key: u('k') });
      await publish('m', 'k');
      await engine.throwError((await job('u')).key, { code: 'E1', message: '' });
      same(await incidents(instance), ['NO_CATCH_EVENT_FOUND UNHANDLED_ERROR_EVENT']);
    },
  },
  {
    name: 'a handler inside the event sub-process does catch',
    models: (u) => [
      bpmn(
        u('p'),
        message('M', u('m'), '=key'),
        error('E1', 'E1'),
        start(),
        task('t', u('t')),
        end(),
        flow('s > t > e'),
        [
          eventSub('stop', 'M', {}, task('u', u('u')), errorCatch('b', 'u', 'E1'), task('v', u('v')), end('ue'), [
            flow('stop_s > u > ue'),
            flow('b > v > ue'),
          ]),
        ],
      ),
    ],
    async play({ start, publish, job, engine, elements, u }) {
      await start({ key: u('k') });
      await publish('m', 'k');
      await engine.throwError((await job('u')).key, { code: 'E1', message: '' });
      same(await elements('v'), ['v']);
    },
  },
];
