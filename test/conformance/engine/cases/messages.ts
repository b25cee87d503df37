import { equal } from 'node:assert/strict';
import { bpmn, end, eventSub, flow, message, messageCatch, parallel, receive, start, sub, task } from '../bpmn.ts';
import type { Json } from '../../../../engine/port.ts';
import { same } from '../same.ts';
import type { EngineCase, Unique } from '../stage.ts';

const waits = (key: string) => (u: Unique) => [
  bpmn(u('p'), message('M', u('m'), key), start(), receive('r', 'M'), task('t', u('t')), end(), flow('s > r > t > e')),
];
/** A task first, so that a message can come before anybody waits for it. */
const later = (u: Unique) => [
  bpmn(
    u('p'),
    message('M', u('m'), '=key'),
    start(),
    task('first', u('first')),
    receive('r', 'M'),
    receive('r2', 'M'),
    end(),
    [flow('s > first > r > r2 > e')],
  ),
];
const twice = (u: Unique) => [
  bpmn(u('p'), message('M', u('m'), '=key'), start(), parallel('f'), receive('A', 'M'), messageCatch('B', 'M'), end(), [
    flow('s > f > A > e'),
    flow('f > B > e'),
  ]),
];

const keyCase = (shown: string, key: Json | undefined, text: string | null): EngineCase => ({
  name: `correlation key ${shown} ${text === null ? 'is an incident' : `matches "${text}"`}`,
  models: (u) => waits('=key')(u),
  async play({ start, engine, u, waiting, incidents, idle }) {
    const instance = await start(key === undefined ? {} : { key });
    if (text === null) return same(await incidents(instance), ['r EXTRACT_VALUE_ERROR']);
    await engine.publish({ name: u('m'), correlationKey: text, timeToLive: 0 });
    await idle();
    equal(await waiting(instance), 't');
  },
});

export const messages: readonly EngineCase[] = [
  keyCase('"abc"', 'abc', 'abc'),
  keyCase('""', '', ''),
  keyCase('12', 12, '12'),
  keyCase('12.5', 12.5, '12'),
  keyCase('-0.5', -0.5, '0'),
  keyCase('null', null, null),
  keyCase('missing', undefined, null),
  keyCase('true', true, null),
  keyCase('a list', ['a'], null),
  keyCase('a context', { a: 1 }, null),
  {
    name: 'another key, another name: nobody moves',
    models: waits('=key'),
    async play({ start, publish, waiting, u }) {
      const instance = await start({ key: u('k') });
      await publish('m', 'other');
      await publish('other', 'k');
      equal(await waiting(instance), 'r');
      await publish('m', 'k');
      equal(await waiting(instance), 't');
    },
  },
  {
    name: 'time to live 0: whoever does not wait now does not get it',
    models: later,
    async play({ start, publish, job, engine, waiting, u }) {
      const instance = await start({ key: u('k') });
      await publish('m', 'k');
      await engine.complete((await job('first')).key, {});
      equal(await waiting(instance), 'r');
    },
  },
  {
    name: 'early: a buffered message is there when somebody waits',
    models: later,
    async play({ start, publish, job, engine, waiting, u }) {
      const instance = await start({ key: u('k') });
      await publish('m', 'k', { timeToLive: 60_000 });
      await engine.complete((await job('first')).key, {});
      equal(await waiting(instance), 'r2');
    },
  },
  {
    name: 'expired: a buffered message is gone after its time',
    models: later,
    async play({ start, publish, job, engine, waiting, forward, u }) {
      const instance = await start({ key: u('k') });
      await publish('m', 'k', { timeToLive: 60_000 });
      await forward(61_000);
      await engine.complete((await job('first')).key, {});
      equal(await waiting(instance), 'r');
    },
  },
  {
    name: 'oldest buffered message first, one per wait',
    models: (u) => [
      bpmn(
        u('p'),
        message('M', u('m'), '=key'),
        start(),
        receive('r', 'M'),
        receive('r2', 'M'),
        task('t', u('t')),
        end(),
        [flow('s > r > r2 > t > e')],
      ),
    ],
    async play({ start, publish, job, u }) {
      await publish('m', 'k', { timeToLive: 60_000, variables: { x: 1 } });
      await publish('m', 'k', { timeToLive: 60_000, variables: { y: 2 } });
      await publish('m', 'k', { timeToLive: 60_000, variables: { x: 3 } });
      await start({ key: u('k') });
      same((await job('t')).variables, { key: u('k'), x: 1, y: 2 });
    },
  },
  {
    name: 'a message with time to live that was delivered is not delivered again to the same process',
    models: later,
    async play({ start, publish, job, engine, waiting, u }) {
      const instance = await start({ key: u('k') });
      await engine.complete((await job('first')).key, {});
      await publish('m', 'k', { timeToLive: 60_000 });
      equal(await waiting(instance), 'r2');
    },
  },
  {
    name: 'a message correlates once per process, not per instance',
    models: waits('=key'),
    async play({ start, publish, waiting, u }) {
      const [first, second] = [await start({ key: u('k') }), await start({ key: u('k') })];
      await publish('m', 'k', { timeToLive: 60_000 });
      equal(await waiting(first), 't');
      equal(await waiting(second), 'r');
      const third = await start({ key: u('k') });
      equal(await waiting(third), 'r');
      await publish('m', 'k');
      equal(await waiting(second), 't');
    },
  },
  {
    name: 'once per process also after that instance has ended',
    models: waits('=key'),
    async play({ start, publish, job, engine, ended, waiting, u }) {
      const first = await start({ key: u('k') });
      await publish('m', 'k', { timeToLive: 60_000 });
      await engine.complete((await job('t')).key, {});
      equal(await ended(first), true);
      equal(await waiting(await start({ key: u('k') })), 'r');
    },
  },
  {
    name: 'two processes: each gets it',
    models: (u) => [
      ...waits('=key')(u),
      bpmn(
        u('q'),
        message('M', u('m'), '=key'),
        start(),
        receive('r', 'M'),
        task('t', u('tq')),
        end(),
        flow('s > r > t > e'),
      ),
    ],
    async play({ start, publish, waiting, u }) {
      const first = await start({ key: u('k') });
      await publish('m', 'k', { timeToLive: 60_000 });
      const second = await start({ key: u('k') }, { processId: u('q') });
      equal(await waiting(first), 't');
      equal(await waiting(second), 't');
    },
  },
  {
    name: 'two waiting catch events of one instance: only one gets it',
    models: twice,
    async play({ start, publish, waiting, ended, u }) {
      const instance = await start({ key: u('k') });
      equal(await waiting(instance), 'A B');
      await publish('m', 'k', { timeToLive: 60_000 });
      equal(await waiting(instance), 'A');
      await publish('m', 'k');
      equal(await ended(instance), true);
    },
  },
  {
    name: 'two buffered messages for two waiting catch events of one instance: one each',
    models: twice,
    async play({ start, publish, ended, u }) {
      await publish('m', 'k', { timeToLive: 60_000 });
      await publish('m', 'k', { timeToLive: 60_000 });
      equal(await ended(await start({ key: u('k') })), true);
    },
  },
  {
    name: 'a message id is unique per name and key while buffered',
    models: waits('=key'),
    async play({ engine, refusal, u }) {
      const one = { name: u('m'), correlationKey: u('k'), timeToLive: 60_000, messageId: '1' };
      equal(await refusal(engine.publish(one)), 'accepted');
      equal(await refusal(engine.publish(one)), 'ALREADY_EXISTS');
      equal(await refusal(engine.publish({ ...one, timeToLive: 0 })), 'ALREADY_EXISTS');
      equal(await refusal(engine.publish({ ...one, messageId: '2' })), 'accepted');
      equal(await refusal(engine.publish({ ...one, correlationKey: u('other') })), 'accepted');
      equal(await refusal(engine.publish({ ...one, name: u('other') })), 'accepted');
      equal(await refusal(engine.publish({ ...one, messageId: '' })), 'accepted');
      equal(await refusal(engine.publish({ ...one, messageId: '' })), 'accepted');
    },
  },
  {
    name: 'a message id is taken also by a message that was delivered and still has time to live',
    models: waits('=key'),
    async play({ start, engine, refusal, waiting, u }) {
      const instance = await start({ key: u('k') });
      const one = { name: u('m'), correlationKey: u('k'), timeToLive: 60_000, messageId: '1' };
      await engine.publish(one);
      equal(await waiting(instance), 't');
      equal(await refusal(engine.publish(one)), 'ALREADY_EXISTS');
    },
  },
  {
    name: 'a message with time to live 0 leaves no id behind',
    models: waits('=key'),
    async play({ engine, refusal, u }) {
      const one = { name: u('m'), correlationKey: u('k'), timeToLive: 0, messageId: '1' };
      equal(await refusal(engine.publish(one)), 'accepted');
      equal(await refusal(engine.publish(one)), 'accepted');
    },
  },
  {
    name: 'the key is evaluated once, on entering',
    models: (u) => [
      bpmn(u('p'), message('M', u('m'), '=key'), start(), parallel('f'), receive('r', 'M'), task('t', u('t')), end(), [
        flow('s > f > t > e'),
        flow('f > r > e'),
      ]),
    ],
    async play({ start, job, engine, publish, waiting, ended, u }) {
      const instance = await start({ key: u('k') });
      await engine.complete((await job('t')).key, { key: u('new') });
      await publish('m', 'new');
      equal(await waiting(instance), 'r');
      await publish('m', 'k');
      equal(await ended(instance), true);
    },
  },
  {
    name: 'the key of a receive task sees its inputs, and so does that of a catch event',
    models: (u) => [
      bpmn(
        u('p'),
        message('M', u('m'), '=key'),
        start(),
        receive('r', 'M', { in: { key: '=inner' } }),
        messageCatch('c', 'M', { in: { key: '=inner' } }),
        end(),
        flow('s > r > c > e'),
      ),
    ],
    async play({ start, publish, ended, u }) {
      const instance = await start({ key: u('outer'), inner: u('k') });
      await publish('m', 'outer');
      await publish('m', 'k');
      await publish('m', 'k');
      equal(await ended(instance), true);
    },
  },
  {
    name: 'a message name may be FEEL; a null name is an incident',
    models: (u) => [
      bpmn(
        u('p'),
        message('M', '=name', '="k"'),
        start(),
        receive('r', 'M'),
        task('t', u('t')),
        end(),
        flow('s > r > t > e'),
      ),
    ],
    async play({ start, engine, waiting, incidents, idle, u }) {
      const instance = await start({ name: u('made') });
      await engine.publish({ name: u('made'), correlationKey: 'k', timeToLive: 0 });
      await idle();
      equal(await waiting(instance), 't');
      same(await incidents(await start()), ['r EXTRACT_VALUE_ERROR']);
    },
  },
  {
    name: 'a message name that reads as a number is an incident',
    models: (u) => [bpmn(u('p'), message('M', '123', '="k"'), start(), receive('r', 'M'), end(), flow('s > r > e'))],
    async play({ start, incidents }) {
      same(await incidents(await start()), ['r EXTRACT_VALUE_ERROR']);
    },
  },
  {
    name: 'a buffered message interrupts on arrival, yet the instance was started',
    models: (u) => [
      bpmn(
        u('p'),
        message('M', u('m'), '=key'),
        start(),
        task('t', u('t')),
        end(),
        flow('s > t > e'),
        eventSub('stop', 'M', {}, task('u', u('u')), end('ue'), flow('stop_s > u > ue')),
      ),
    ],
    async play({ start, publish, elements, u, waiting }) {
      await publish('m', 'k', { timeToLive: 60_000 });
      const instance = await start({ key: u('k') });
      equal(await waiting(instance), 'stop u');
      same(await elements('t'), []);
    },
  },
  {
    name: 'a buffered message interrupts even an instance that would end at once',
    models: (u) => [
      bpmn(
        u('p'),
        message('M', u('m'), '=key'),
        start(),
        end(),
        flow('s > e'),
        eventSub('stop', 'M', {}, task('u', u('u')), end('ue'), flow('stop_s > u > ue')),
      ),
    ],
    async play({ start, publish, waiting, u }) {
      await publish('m', 'k', { timeToLive: 60_000 });
      equal(await waiting(await start({ key: u('k') })), 'stop u');
    },
  },
  {
    name: 'a message for a wait that a sub-process left behind stays in the buffer',
    models: (u) => [
      bpmn(
        u('p'),
        message('M', u('m'), '=key'),
        message('S', u('stop'), '=key'),
        start(),
        sub('sp', {}, start('is'), receive('r', 'M'), end('ie'), flow('is > r > ie'), [
          eventSub('stop', 'S', {}, end('ue'), flow('stop_s > ue')),
        ]),
        receive('r2', 'M'),
        end(),
        flow('s > sp > r2 > e'),
      ),
    ],
    async play({ start, publish, waiting, ended, u }) {
      const instance = await start({ key: u('k') });
      await publish('stop', 'k');
      equal(await waiting(instance), 'r2');
      await publish('m', 'k', { timeToLive: 60_000 });
      equal(await ended(instance), true);
    },
  },
];
