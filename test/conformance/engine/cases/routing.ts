import { equal } from 'node:assert/strict';
import { bpmn, end, exclusive, flow, parallel, receive, message, start, task } from '../bpmn.ts';
import { same } from '../same.ts';
import type { EngineCase, Unique } from '../stage.ts';

/** x asks about `a`; A, B and the default C are tasks of one type each. */
const choice = (conditionA: string, conditionB: string, withDefault: boolean) => (u: Unique) => [
  bpmn(
    u('p'),
    start(),
    exclusive('x', withDefault ? 'C' : undefined),
    ['A', 'B', 'C'].map((id) => task(id, u('work'))),
    end(),
    flow('s > x'),
    flow('x > A', conditionA),
    flow('x > B', conditionB),
    flow('x > C', withDefault ? null : '=false'),
    ['A', 'B', 'C'].map((id) => flow(`${id} > e`)),
  ),
];

const fork = (u: Unique) => [
  bpmn(
    u('p'),
    start(),
    parallel('f'),
    task('A', u('work')),
    task('B', u('work')),
    parallel('j'),
    task('after', u('after')),
    end(),
    flow('s > f > A > j > after > e'),
    flow('f > B > j'),
  ),
];

export const routing: readonly EngineCase[] = [
  {
    name: 'exclusive gateway: the condition that holds',
    models: choice('=a = "1"', '=a = "2"', true),
    async play({ start, elements }) {
      await start({ a: '2' });
      same(await elements('work'), ['B']);
    },
  },
  {
    name: 'exclusive gateway: the default when none holds',
    models: choice('=a = "1"', '=a = "2"', true),
    async play({ start, elements }) {
      await start({ a: '3' });
      same(await elements('work'), ['C']);
    },
  },
  {
    name: 'exclusive gateway: of two that hold, the last in the document',
    models: choice('=a > 0', '=a > 1', true),
    async play({ start, elements }) {
      await start({ a: 2 });
      same(await elements('work'), ['B']);
    },
  },
  {
    name: 'exclusive gateway: a condition at the default flow is not asked',
    models: (u) => [
      bpmn(u('p'), start(), exclusive('x', 'B'), task('A', u('work')), task('B', u('work')), [
        flow('s > x'),
        flow('x > A', '=a'),
        flow('x > B', '=missing > 1'),
      ]),
    ],
    async play({ start, elements }) {
      await start({ a: true });
      same(await elements('work'), ['A']);
      await start({ a: false });
      same(await elements('work'), ['B']);
    },
  },
  {
    name: 'exclusive gateway: none holds and no default is an incident',
    models: choice('=a = "1"', '=a = "2"', false),
    async play({ start, incidents, waiting }) {
      const instance = await start({ a: '3' });
      same(await incidents(instance), ['x CONDITION_ERROR']);
      equal(await waiting(instance), 'x');
    },
  },
  {
    name: 'exclusive gateway: comparing with a missing variable by = is false, not null',
    models: choice('=missing = "1"', '=missing = null', true),
    async play({ start, elements }) {
      await start();
      same(await elements('work'), ['B']);
    },
  },
  {
    name: 'exclusive gateway: a null condition is an incident although there is a default',
    models: choice('=missing > 1', '=missing > 2', true),
    async play({ start, incidents }) {
      same(await incidents(await start()), ['x EXTRACT_VALUE_ERROR']);
    },
  },
  {
    name: 'exclusive gateway: a text as condition is an incident',
    models: choice('=false', '=a', true),
    async play({ start, incidents }) {
      same(await incidents(await start({ a: 'true' })), ['x EXTRACT_VALUE_ERROR']);
    },
  },
  {
    name: 'exclusive gateway: a null condition asked later than one that holds does no harm',
    models: choice('=missing > 1', '=true', true),
    async play({ start, elements }) {
      await start();
      same(await elements('work'), ['B']);
    },
  },
  {
    name: 'exclusive gateway: resolving without repair gives a new incident',
    models: choice('=missing > 1', '=false', true),
    async play({ start, incidents, resolve }) {
      const instance = await start();
      await resolve(instance);
      same(await incidents(instance), ['x EXTRACT_VALUE_ERROR']);
    },
  },
  {
    name: 'exclusive gateway: one way out without condition is just taken; without a way out the path ends',
    models: (u) => [bpmn(u('p'), start(), exclusive('x'), exclusive('y'), flow('s > x > y'))],
    async play({ start, ended }) {
      equal(await ended(await start()), true);
    },
  },
  {
    name: 'exclusive gateway joins without waiting: two tokens pass twice',
    models: (u) => [
      bpmn(
        u('p'),
        start(),
        parallel('f'),
        exclusive('x'),
        exclusive('y'),
        exclusive('m'),
        task('t', u('work')),
        end(),
        [flow('s > f > x > m > t > e'), flow('f > y > m')],
      ),
    ],
    async play({ start, elements }) {
      await start();
      same(await elements('work'), ['t', 't']);
    },
  },
  {
    name: 'a loop back through a gateway',
    models: (u) => [
      bpmn(
        u('p'),
        start(),
        task('t', u('work')),
        exclusive('x', 'e'),
        end(),
        flow('s > t > x > e'),
        flow('x > t', '=more'),
      ),
    ],
    async play({ start, job, engine, ended }) {
      const instance = await start();
      await engine.complete((await job('work')).key, { more: true });
      await engine.complete((await job('work')).key, { more: false });
      equal(await ended(instance), true);
    },
  },
  {
    name: 'parallel gateway: all branches, the last flow of the document first',
    models: fork,
    async play({ start, elements }) {
      await start();
      same(await elements('work'), ['B', 'A']);
    },
  },
  {
    name: 'parallel join waits for every incoming flow',
    models: fork,
    async play({ start, jobs, engine, elements, waiting }) {
      const instance = await start();
      const [first, second] = await jobs('work');
      await engine.complete(first?.key ?? '', {});
      equal(await waiting(instance), 'A');
      same(await elements('after'), []);
      await engine.complete(second?.key ?? '', {});
      same(await elements('after'), ['after']);
    },
  },
  {
    name: 'parallel join: a second token on the same flow waits for the next round and keeps the instance alive',
    models: (u) => [
      bpmn(
        u('p'),
        start(),
        parallel('f'),
        exclusive('one'),
        exclusive('two'),
        exclusive('m'),
        task('B', u('B')),
        parallel('j'),
        task('after', u('after')),
        end(),
        flow('s > f > one > m > j > after > e'),
        flow('f > two > m'),
        flow('f > B > j'),
      ),
    ],
    async play({ start, job, engine, elements, ended, waiting }) {
      const instance = await start();
      await engine.complete((await job('B')).key, {});
      await engine.complete((await job('after')).key, {});
      same(await elements('after'), []);
      equal(await ended(instance), false);
      equal(await waiting(instance), '');
    },
  },
  {
    name: 'parallel split with unequal branches: the instance ends with the last token',
    models: (u) => [
      bpmn(
        u('p'),
        start(),
        parallel('f'),
        task('A', u('A')),
        end('e1'),
        end('e2'),
        flow('s > f > A > e1'),
        flow('f > e2'),
      ),
    ],
    async play({ start, job, engine, ended }) {
      const instance = await start();
      equal(await ended(instance), false);
      await engine.complete((await job('A')).key, {});
      equal(await ended(instance), true);
    },
  },
  {
    name: 'two flows out of a task are both taken, the last of the document first',
    models: (u) => [
      bpmn(u('p'), start(), task('t', u('t')), task('A', u('work')), task('B', u('work')), end(), [
        flow('s > t > A > e'),
        flow('t > B > e'),
      ]),
    ],
    async play({ start, job, engine, elements }) {
      await start();
      await engine.complete((await job('t')).key, {});
      same(await elements('work'), ['B', 'A']);
    },
  },
  {
    name: 'two flows into a task: two tokens, two jobs',
    models: (u) => [
      bpmn(u('p'), start(), parallel('f'), exclusive('x'), exclusive('y'), task('t', u('work')), end(), [
        flow('s > f > x > t > e'),
        flow('f > y > t'),
      ]),
    ],
    async play({ start, elements }) {
      await start();
      same(await elements('work'), ['t', 't']);
    },
  },
  {
    name: 'no end event and unreachable nodes: the path ends where no flow leads on',
    models: (u) => [bpmn(u('p'), start(), task('t', u('work')), task('island', u('work')), flow('s > t'))],
    async play({ start, job, engine, ended }) {
      const instance = await start();
      await engine.complete((await job('work')).key, {});
      equal(await ended(instance), true);
    },
  },
  {
    name: 'a flow back into the start event begins again, but then the instance never ends',
    models: (u) => [
      bpmn(
        u('p'),
        start(),
        task('t', u('work')),
        exclusive('x', 'e'),
        end(),
        flow('s > t > x > e'),
        flow('x > s', '=again'),
      ),
    ],
    async play({ start, job, engine, ended, waiting }) {
      const instance = await start();
      await engine.complete((await job('work')).key, { again: true });
      await engine.complete((await job('work')).key, { again: false });
      equal(await ended(instance), false);
      equal(await waiting(instance), '');
    },
  },
  {
    name: 'branches of different length: jobs come in the order in which tokens arrive',
    models: (u) => [
      bpmn(
        u('p'),
        start(),
        parallel('f'),
        exclusive('x'),
        exclusive('y'),
        task('A', u('work')),
        task('B', u('work')),
        receive('r', 'M'),
        message('M', u('m'), '="k"'),
        end(),
        flow('s > f > A > e'),
        flow('f > x > y > B > e'),
        flow('f > r > e'),
      ),
    ],
    async play({ start, elements }) {
      await start();
      same(await elements('work'), ['A', 'B']);
    },
  },
];
