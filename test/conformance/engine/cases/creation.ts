import { equal } from 'node:assert/strict';
import {
  bpmn,
  end,
  errorCatch,
  eventSub,
  exclusive,
  flow,
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

const model = (u: Unique) => [
  bpmn(
    u('p'),
    message('M', u('stop'), '=key'),
    start(),
    task('t', u('t')),
    sub(
      'sp',
      { in: { hidden: '=1' }, out: { seen: '=hidden' } },
      start('is'),
      task('first', u('first')),
      task('second', u('second'), { in: { i: '=2' } }),
      [end('ie'), flow('is > first > second > ie'), eventSub('istop', 'M', {}, end('ise'), flow('istop_s > ise'))],
    ),
    timer('b', 'sp', 'timeDuration', 'PT5M'),
    task('after', u('after')),
    end(),
    flow('s > t > sp > after > e'),
    flow('b > e'),
  ),
];

const refused = (name: string, startAt: string): EngineCase => ({
  name: `start at ${name} is refused`,
  models: (u) => model(u),
  async play({ start, refusal, u }) {
    equal(await refusal(start({ key: u('k') }, { startAt })), 'INVALID_ARGUMENT');
  },
});

export const creation: readonly EngineCase[] = [
  {
    name: 'unknown process, unknown version',
    models: model,
    async play({ engine, refusal, u }) {
      equal(await refusal(engine.create({ processId: u('nix'), variables: {} })), 'NOT_FOUND');
      equal(await refusal(engine.create({ processId: u('p'), version: 7, variables: {} })), 'NOT_FOUND');
    },
  },
  {
    name: 'unchanged XML keeps its version, changed XML gets the next; old instances stay with theirs',
    models: (u) => [bpmn(u('p'), start(), task('t', u('t')), end(), flow('s > t > e'))],
    async play({ engine, start: begin, jobs, u }) {
      const xml = bpmn(u('p'), start(), task('t', u('t')), end(), flow('s > t > e'));
      same(await engine.deploy([{ name: `${u('p')}-0.bpmn`, xml }]), [{ processId: u('p'), version: 1 }]);
      await begin();
      const changed = xml.replace('id="t"', 'id="t" name="neu"');
      same(await engine.deploy([{ name: `${u('p')}-0.bpmn`, xml: changed }]), [{ processId: u('p'), version: 2 }]);
      same(await engine.deploy([{ name: `${u('p')}-0.bpmn`, xml: changed }]), [{ processId: u('p'), version: 2 }]);
      await begin();
      await begin({}, { version: 1 });
      same(
        (await jobs('t')).map((job) => job.processVersion),
        [1, 2, 1],
      );
    },
  },
  {
    name: 'start at a task',
    models: model,
    async play({ start, waiting, job, u }) {
      const instance = await start({ key: u('k') }, { startAt: 'after' });
      equal(await waiting(instance), 'after');
      same((await job('after')).variables, { key: u('k') });
    },
  },
  {
    name: 'start at a sub-process runs its inputs',
    models: model,
    async play({ start, waiting, job, u }) {
      equal(await waiting(await start({ key: u('k') }, { startAt: 'sp' })), 'first sp');
      same((await job('first')).variables, { key: u('k'), hidden: 1 });
    },
  },
  {
    name: 'start inside a sub-process skips its inputs; its timer and its event sub-process are open',
    models: model,
    async play({ start, waiting, job, publish, forward, engine, ended, u }) {
      const first = await start({ key: u('k') }, { startAt: 'second' });
      equal(await waiting(first), 'second sp');
      const { variables, key } = await job('second');
      same(variables, { key: u('k'), i: 2 });
      await engine.complete(key, {});
      same((await job('after')).variables, { key: u('k'), seen: null });
      const second = await start({ key: u('k2') }, { startAt: 'second' });
      await publish('stop', 'k2');
      equal(await waiting(second), 'after');
      const third = await start({ key: u('k3') }, { startAt: 'second' });
      await forward(360_000);
      equal(await ended(third), true);
    },
  },
  {
    name: 'start inside a sub-process whose event sub-process has no key is refused',
    models: model,
    async play({ start, refusal, elements }) {
      equal(await refusal(start({}, { startAt: 'second' })), 'INVALID_ARGUMENT');
      same(await elements('second'), []);
    },
  },
  {
    name: 'start at a receive task without a key is an incident of the task',
    models: (u) => [bpmn(u('p'), message('M', u('m'), '=key'), start(), receive('r', 'M'), end(), flow('s > r > e'))],
    async play({ start, incidents }) {
      same(await incidents(await start({}, { startAt: 'r' })), ['r EXTRACT_VALUE_ERROR']);
    },
  },
  {
    name: 'start at a join does not wait for the others',
    models: (u) => [
      bpmn(u('p'), start(), parallel('f'), task('A', u('A')), parallel('j'), task('t', u('t')), [
        flow('s > f > A > j > t'),
        flow('f > j'),
      ]),
    ],
    async play({ start, elements }) {
      await start({}, { startAt: 'j' });
      same(await elements('t'), ['t']);
    },
  },
  {
    name: 'start at a gateway and at an end event',
    models: (u) => [
      bpmn(
        u('p'),
        start(),
        exclusive('x', 'e'),
        task('t', u('t')),
        end(),
        flow('s > x > e'),
        flow('x > t', '=a = "1"'),
        flow('t > e'),
      ),
    ],
    async play({ start, elements, ended }) {
      await start({ a: '1' }, { startAt: 'x' });
      same(await elements('t'), ['t']);
      equal(await ended(await start({}, { startAt: 'e' })), true);
    },
  },
  {
    name: 'start at an event sub-process, and inside one',
    models: (u) => [
      bpmn(u('p'), message('M', u('m'), '=key'), start(), task('t', u('t')), flow('s > t'), [
        eventSub('stop', 'M', {}, task('u', u('u')), flow('stop_s > u')),
      ]),
    ],
    async play({ start, waiting, publish, jobs, u }) {
      equal(await waiting(await start({ key: u('k1') }, { startAt: 'stop' })), 'stop u');
      const inside = await start({ key: u('k2') }, { startAt: 'u' });
      equal(await waiting(inside), 'stop u');
      equal((await jobs('u')).length, 2);
      await publish('m', 'k2');
      equal(await waiting(inside), 'stop u');
      equal((await jobs('u')).length, 1);
    },
  },
  refused('an unknown element', 'nix'),
  refused('a start event', 's'),
  refused('the start event of a sub-process', 'is'),
  refused('the start event of an event sub-process', 'istop_s'),
  refused('a boundary event', 'b'),
  refused('a sequence flow', 's_t'),
  {
    name: 'a boundary error after a start at its task',
    models: (u) => [
      bpmn(u('p'), start(), task('t', u('t')), errorCatch('b', 't'), task('v', u('v')), flow('s > t'), flow('b > v')),
    ],
    async play({ start, job, engine, elements }) {
      await start({}, { startAt: 't' });
      await engine.throwError((await job('t')).key, { code: 'X', message: '' });
      same(await elements('v'), ['v']);
    },
  },
];
