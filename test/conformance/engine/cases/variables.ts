import { equal } from 'node:assert/strict';
import {
  bpmn,
  end,
  errorCatch,
  error,
  exclusive,
  flow,
  message,
  receive,
  start,
  sub,
  task,
  type Mappings,
  type TaskOptions,
} from '../bpmn.ts';
import { same } from '../same.ts';
import type { EngineCase, Unique } from '../stage.ts';

/** Task t, then task look, whose job shows what is visible at the process. */
const two = (options: TaskOptions) => (u: Unique) => [
  bpmn(u('p'), start(), task('t', u('t'), options), task('look', u('look')), end(), flow('s > t > look > e')),
];

const around = (mappings: Mappings, options: TaskOptions) => (u: Unique) => [
  bpmn(
    u('p'),
    start(),
    sub(
      'sp',
      mappings,
      start('is'),
      task('t', u('t'), options),
      task('inside', u('inside')),
      end('ie'),
      flow('is > t > inside > ie'),
    ),
    task('look', u('look')),
    end(),
    flow('s > sp > look > e'),
  ),
];

export const variables: readonly EngineCase[] = [
  {
    name: 'without mappings a job sees everything and its result goes to the process',
    models: two({}),
    async play({ start, job, engine }) {
      await start({ a: 1, b: { c: [1, 'x', null, true] } });
      const t = await job('t');
      same(t.variables, { a: 1, b: { c: [1, 'x', null, true] } });
      await engine.complete(t.key, { a: 2, d: null });
      same((await job('look')).variables, { a: 2, b: { c: [1, 'x', null, true] }, d: null });
    },
  },
  {
    name: 'inputs run in order, each sees the earlier ones; they stay in the task',
    models: two({ in: { x: '=a + 1', y: '=x + 1' } }),
    async play({ start, job, engine }) {
      await start({ a: 1 });
      const t = await job('t');
      same(t.variables, { a: 1, x: 2, y: 3 });
      await engine.complete(t.key, {});
      same((await job('look')).variables, { a: 1 });
    },
  },
  {
    name: 'a missing source writes null; text without = is text, also when it looks like a number',
    models: two({ in: { x: '=missing', y: 'plain', z: '5', w: '=missing.deep' } }),
    async play({ start, job }) {
      await start();
      same((await job('t')).variables, { x: null, y: 'plain', z: '5', w: null });
    },
  },
  {
    name: 'a lone = and = behind a blank are text; blanks around FEEL do not count',
    models: two({ in: { x: '=', y: ' =1', z: '= 1 ' } }),
    async play({ start, job }) {
      await start();
      same((await job('t')).variables, { x: '=', y: ' =1', z: 1 });
    },
  },
  {
    name: 'a dotted input target builds a fresh context',
    models: two({ in: { 'p.x': '=1', 'p.y.z': '=2' } }),
    async play({ start, job }) {
      await start({ p: { old: true } });
      same((await job('t')).variables, { p: { x: 1, y: { z: 2 } } });
    },
  },
  {
    name: 'a dotted output target is merged into the visible context',
    models: two({ out: { 'p.x': '=1', 'p.y.z': '=2' } }),
    async play({ start, job, engine }) {
      await start({ p: { old: true, y: { w: 0 } } });
      await engine.complete((await job('t')).key, {});
      same((await job('look')).variables, { p: { old: true, x: 1, y: { w: 0, z: 2 } } });
    },
  },
  {
    name: 'a dotted output target without the context builds it; over a text it becomes null',
    models: two({ out: { 'p.x': '=1', 'q.x': '=1' } }),
    async play({ start, job, engine }) {
      await start({ q: 'text' });
      await engine.complete((await job('t')).key, {});
      same((await job('look')).variables, { p: { x: 1 }, q: null });
    },
  },
  {
    name: 'with any output mapping everything else of the result is dropped',
    models: two({ out: { y: '=x' } }),
    async play({ start, job, engine }) {
      await start();
      await engine.complete((await job('t')).key, { x: 1, z: 2 });
      same((await job('look')).variables, { y: 1 });
    },
  },
  {
    name: 'outputs see inputs, results and each other',
    models: two({ in: { i: '=10' }, out: { sum: '=i + r', more: '=sum + 1' } }),
    async play({ start, job, engine }) {
      await start();
      await engine.complete((await job('t')).key, { r: 5 });
      same((await job('look')).variables, { sum: 15, more: 16 });
    },
  },
  {
    name: 'a result with the name of an input changes the input only',
    models: two({ in: { a: '=1' } }),
    async play({ start, job, engine }) {
      await start({ a: 0 });
      await engine.complete((await job('t')).key, { a: 2 });
      same((await job('look')).variables, { a: 0 });
    },
  },
  {
    name: 'a result equal to the input falls through to the outer scope',
    models: two({ in: { a: '=1' } }),
    async play({ start, job, engine }) {
      await start({ a: 0 });
      await engine.complete((await job('t')).key, { a: 1 });
      same((await job('look')).variables, { a: 1 });
    },
  },
  {
    name: 'a result goes to the nearest scope that has the name, else to the process, never into the sub-process',
    models: around({ in: { inner: '=1' } }, {}),
    async play({ start, job, engine }) {
      await start({ outer: 1 });
      await engine.complete((await job('t')).key, { inner: 2, outer: 2, fresh: 2 });
      const inside = await job('inside');
      same(inside.variables, { inner: 2, outer: 2, fresh: 2 });
      await engine.complete(inside.key, {});
      same((await job('look')).variables, { outer: 2, fresh: 2 });
    },
  },
  {
    name: 'outputs of a task in a sub-process go to the process unless the sub-process has the name',
    models: around({ in: { inner: '=1' } }, { out: { inner: '=r', fresh: '=r' } }),
    async play({ start, job, engine }) {
      await start();
      await engine.complete((await job('t')).key, { r: 3 });
      await engine.complete((await job('inside')).key, {});
      same((await job('look')).variables, { fresh: 3 });
    },
  },
  {
    name: 'outputs of a sub-process carry its own variables out',
    models: around({ in: { inner: '=1' }, out: { result: '=inner + 1' } }, {}),
    async play({ start, job, engine }) {
      await start();
      await engine.complete((await job('t')).key, { inner: 5 });
      await engine.complete((await job('inside')).key, {});
      same((await job('look')).variables, { result: 6 });
    },
  },
  {
    name: 'an input hides the outer variable inside and is gone outside',
    models: around({ in: { a: '="hidden"' } }, {}),
    async play({ start, job, engine }) {
      await start({ a: 'open' });
      const t = await job('t');
      same(t.variables, { a: 'hidden' });
      await engine.complete(t.key, {});
      await engine.complete((await job('inside')).key, {});
      same((await job('look')).variables, { a: 'open' });
    },
  },
  {
    name: 'start and end events run outputs and ignore inputs',
    models: (u) => [
      bpmn(
        u('p'),
        start('s', { in: { x: '=1' }, out: { y: '=x', b: '=a' } }),
        task('t', u('t')),
        end(),
        flow('s > t > e'),
      ),
    ],
    async play({ start, job }) {
      await start({ a: 1 });
      same((await job('t')).variables, { a: 1, b: 1, y: null });
    },
  },
  {
    name: 'the outputs of a sub-process see what its end event wrote',
    models: (u) => [
      bpmn(
        u('p'),
        start(),
        sub(
          'sp',
          { in: { r: '=0' }, out: { got: '=r' } },
          start('is'),
          end('ie', { in: { q: '=1' }, out: { r: '=7' } }),
          flow('is > ie'),
        ),
        task('look', u('look')),
        end(),
        flow('s > sp > look > e'),
      ),
    ],
    async play({ start, job }) {
      await start();
      same((await job('look')).variables, { got: 7 });
    },
  },
  {
    name: 'headers come as text, the type may be FEEL',
    models: (u) => [
      bpmn(u('p'), start(), task('t', '=kind', { headers: { a: '1', b: 'ä "x"' } }), end(), flow('s > t > e')),
    ],
    async play({ start, job, u }) {
      await start({ kind: u('made') });
      const t = await job('made');
      same(t.customHeaders, { a: '1', b: 'ä "x"' });
      equal(t.elementId, 't');
      equal(t.processId, u('p'));
    },
  },
  {
    name: 'message variables without outputs go to the process, with outputs only what they name',
    models: (u) => [
      bpmn(
        u('p'),
        message('M', u('m'), '=key'),
        start(),
        receive('r', 'M'),
        receive('r2', 'M', { out: { took: '=x' } }),
        task('look', u('look')),
        end(),
        flow('s > r > r2 > look > e'),
      ),
    ],
    async play({ start, publish, job, u }) {
      await start({ key: u('k') });
      await publish('m', 'k', { variables: { x: 1, y: 2 } });
      await publish('m', 'k', { variables: { x: 3, y: 4 } });
      same((await job('look')).variables, { key: u('k'), x: 1, y: 2, took: 3 });
    },
  },
  {
    name: 'variables of fail are local to the task and visible to its next attempt',
    models: two({}),
    async play({ start, job, engine }) {
      await start({ a: 0 });
      const failure = { retries: 2, backOff: 0, message: 'again', variables: { a: 1, f: 2 } };
      await engine.fail((await job('t')).key, failure);
      const again = await job('t');
      same(again.variables, { a: 1, f: 2 });
      await engine.complete(again.key, {});
      same((await job('look')).variables, { a: 0 });
    },
  },
  {
    name: 'variables of an error reach the boundary branch only by outputs',
    models: (u) => [
      bpmn(
        u('p'),
        error('E', 'E1'),
        start(),
        task('t', u('t')),
        errorCatch('b', 't', 'E', { out: { got: '=why' } }),
        task('t2', u('t2')),
        errorCatch('b2', 't2', 'E'),
        task('look', u('look')),
        end(),
        flow('s > t > e'),
        flow('b > t2 > e'),
        flow('b2 > look > e'),
      ),
    ],
    async play({ start, job, engine }) {
      await start({ why: 'none' });
      await engine.throwError((await job('t')).key, { code: 'E1', message: '', variables: { why: 'one', more: 1 } });
      await engine.throwError((await job('t2')).key, { code: 'E1', message: '', variables: { why: 'two', more: 2 } });
      same((await job('look')).variables, { why: 'none', got: 'one' });
    },
  },
  {
    name: 'a gateway inside a sub-process sees the inner variables',
    models: (u) => [
      bpmn(
        u('p'),
        start(),
        sub(
          'sp',
          { in: { a: '="in"' } },
          start('is'),
          exclusive('x', 'B'),
          task('A', u('work')),
          task('B', u('work')),
          flow('is > x > B'),
          flow('x > A', '=a = "in"'),
        ),
        end(),
        flow('s > sp > e'),
      ),
    ],
    async play({ start, elements }) {
      await start({ a: 'out' });
      same(await elements('work'), ['A']);
    },
  },
];
