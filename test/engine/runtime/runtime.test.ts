/** The job runtime against an engine that misbehaves: one terminal call per job, no storm, no job lost at the stop. */
import { expect, test } from '@jest/globals';
import { type ActivateJobs, type Engine, EngineRejection, EngineUnavailable, type Job } from '../../../engine/port.ts';
import { backOff } from '../../../engine/runtime/back-off.ts';
import { completed, incident, type Outcome, superseded } from '../../../engine/runtime/outcome.ts';
import { createRuntime, type RuntimeEvent, type RuntimeOptions } from '../../../engine/runtime/runtime.ts';

const job = (key: string, more: Partial<Job> = {}): Job => ({
  key,
  type: 'a',
  processId: 'p',
  processVersion: 1,
  instanceKey: `i-${key}`,
  elementId: 'e',
  customHeaders: {},
  variables: {},
  retries: 3,
  deadline: Date.now() + 60_000,
  ...more,
});

/** Hands out the batches in turn, then nothing; notes every terminal call. */
function scripted(batches: readonly (readonly Job[] | Error)[], refuse?: Error) {
  const rest = [...batches];
  const calls: string[] = [];
  const activations: ActivateJobs[] = [];
  const call =
    (name: string) =>
    async (key: string, detail?: object): Promise<void> => {
      calls.push(`${name} ${key} ${JSON.stringify(detail ?? {})}`);
      if (refuse !== undefined) throw refuse;
    };
  const unused = (): never => {
    throw new Error('not used here');
  };
  const engine: Engine = {
    deploy: unused,
    create: unused,
    publish: unused,
    setRetries: unused,
    resolveIncident: unused,
    health: async () => ({ reachable: true }),
    close: async () => undefined,
    complete: call('complete'),
    fail: call('fail'),
    throwError: call('throwError'),
    cancel: call('cancel'),
    async activate(request) {
      activations.push(request);
      const next = rest.shift();
      if (next instanceof Error) throw next;
      if (next !== undefined) return next;
      await new Promise<void>((resolve) => {
        if (request.signal?.aborted === true) resolve();
        request.signal?.addEventListener('abort', () => resolve(), { once: true });
      });
      return [];
    },
  };
  return { engine, calls, activations };
}

function runtimeOn(engine: Engine, handle: RuntimeOptions['handle'], more: Partial<RuntimeOptions> = {}) {
  const events: RuntimeEvent[] = [];
  const runtime = createRuntime({
    engine,
    worker: 'test',
    types: ['a'],
    handle,
    now: Date.now,
    random: () => 0.5,
    report: (event) => void events.push(event),
    ...more,
  });
  runtime.start();
  return { runtime, events };
}
const turns = (ms = 20) => new Promise((resolve) => setTimeout(resolve, ms));

const OUTCOMES: readonly (readonly [string, Outcome, string])[] = [
  ['completed', completed({ x: 1 }), 'complete 1 {"x":1}'],
  ['bpmnError', { kind: 'bpmnError', code: 'c', message: 'm' }, 'throwError 1 {"code":"c","message":"m"}'],
  ['retry', { kind: 'retry', reason: 'r', burn: true }, 'fail 1 {"retries":2,"backOff":3000,"message":"r"}'],
  [
    'retry unburnt',
    { kind: 'retry', reason: 'r', burn: false, backOff: 7 },
    'fail 1 {"retries":3,"backOff":7,"message":"r"}',
  ],
  ['incident', incident('bug'), 'fail 1 {"retries":0,"backOff":0,"message":"bug"}'],
  ['superseded', superseded('other'), 'cancel i-1 {}'],
];
test.each(OUTCOMES)('%s is one terminal call', async (_name, outcome, expected) => {
  const { engine, calls } = scripted([[job('1')]]);
  const { runtime } = runtimeOn(engine, async () => outcome);
  await turns();
  expect(await runtime.stop()).toBe(0);
  expect(calls).toEqual([expected]);
});

test('a crash in the handler is an incident that says no more than its class', async () => {
  const { engine, calls } = scripted([[job('1')]]);
  const { runtime, events } = runtimeOn(engine, () => Promise.reject(new TypeError('Zzyzxhuber')));
  await turns();
  await runtime.stop();
  expect(calls).toEqual(['fail 1 {"retries":0,"backOff":0,"message":"TypeError"}']);
  expect(events.map(({ event }) => event)).toEqual(['job-crashed', 'job-done']);
});

test('a handler that outlasts its deadline: failed once, its late answer is ignored', async () => {
  const { engine, calls } = scripted([[job('1', { deadline: Date.now() + 2_010 })]]);
  let aborted = false;
  const { runtime } = runtimeOn(engine, async (_job, signal) => {
    signal.addEventListener('abort', () => (aborted = true));
    await turns(60);
    return completed({});
  });
  await turns(120);
  await runtime.stop();
  expect(calls).toHaveLength(1);
  expect(calls[0]).toMatch(/^fail 1 \{"retries":2/);
  expect(aborted).toBe(true);
});

test('an engine that does not know the job any more has the last word', async () => {
  const { engine } = scripted([[job('1')]], new EngineRejection('NOT_FOUND', 'no such job'));
  const { runtime, events } = runtimeOn(engine, async () => completed({}));
  await turns();
  await runtime.stop();
  expect(events).toMatchObject([{ event: 'job-done', settled: 'gone' }]);
});

test('at most so many in flight; the poll asks for what is free', async () => {
  const { engine, activations } = scripted([[job('1'), job('2')], [job('3')]]);
  let [running, most] = [0, 0];
  const { runtime } = runtimeOn(
    engine,
    async () => {
      most = Math.max(most, ++running);
      await turns(15);
      running--;
      return completed({});
    },
    { maxInFlight: 2 },
  );
  await turns(80);
  await runtime.stop();
  expect(most).toBe(2);
  expect(activations.slice(0, 2).map(({ maxJobs }) => maxJobs)).toEqual([2, 1]);
});

test('an unreachable engine slows the polls down and is reported; the loop survives', async () => {
  const down = new EngineUnavailable('UNAVAILABLE');
  const { engine, calls, activations } = scripted([down, [job('1')]]);
  const { runtime, events } = runtimeOn(engine, async () => completed({}));
  await turns(100);
  expect(activations).toHaveLength(1);
  expect(runtime.pollAge()).toBeGreaterThan(50);
  await turns(500);
  expect(calls).toEqual(['complete 1 {}']);
  expect(events.map(({ event }) => event)).toEqual(['poll-failed', 'poll-recovered', 'job-done']);
  await runtime.stop();
});

test('the stop drains what is in hand and gives back what came too late, without burning an attempt', async () => {
  const { engine, calls } = scripted([[job('1')]]);
  const late = {
    ...engine,
    activate: async (request: ActivateJobs) => [
      ...(await engine.activate(request)),
      ...(request.signal?.aborted === true ? [job('late')] : []),
    ],
  };
  const { runtime } = runtimeOn(late, async () => {
    await turns(40);
    return completed({});
  });
  await turns(10);
  expect(await runtime.stop()).toBe(0);
  expect(calls.toSorted()).toEqual([
    'complete 1 {}',
    'fail late {"retries":3,"backOff":0,"message":"worker stopping"}',
  ]);
});

test('a handler that does not end is left behind after the grace, and counted', async () => {
  const { engine } = scripted([[job('1')]]);
  const { runtime } = runtimeOn(engine, () => new Promise(() => undefined));
  await turns();
  expect(await runtime.stop(30)).toBe(1);
});

test('back-off doubles to its most, between half and all of it', () => {
  expect([0, 1, 2, 20].map((failures) => backOff(failures, 100, 1_000, () => 0))).toEqual([50, 100, 200, 500]);
  expect(backOff(0, 100, 1_000, () => 1)).toBe(100);
});
