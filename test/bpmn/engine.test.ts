/** The scenarios on the embedded engine: it stands where the finger on the drawing stands, at every step, to the end. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { LAGEN, MESSAGES, PROCESS_ID, resumeAt } from '../../bpmn/uebergabe/contract.ts';
import { openLocalEngine } from '../../engine/local/open.ts';
import type { Engine, Job } from '../../engine/port.ts';
import { SCENARIOS } from './scenarios.ts';
import { uebergabe } from './uebergabe.ts';
import { DEADLINE, STOP, type Move } from './walk.ts';

const DAY = 86_400_000;
const KEY = 'h_1#1';
let database: DatabaseSync;
let engine: Engine;
let now: number;
let moved: () => void;

beforeEach(async () => {
  now = Date.parse('2026-11-23T08:00:00Z');
  moved = () => undefined;
  const clock = {
    now: () => now,
    onMoved(listener: () => void) {
      moved = listener;
      return () => undefined;
    },
  };
  const onError = (error: Error) => {
    throw error;
  };
  database = new DatabaseSync(':memory:');
  engine = openLocalEngine({ database, clock, onError });
  await engine.deploy([{ name: 'uebergabe.bpmn', xml: readFileSync('bpmn/uebergabe/uebergabe.bpmn', 'utf8') }]);
});

afterEach(async () => {
  await engine.close();
  database.close();
});

const nextWakeAt = () => new Date(now + DAY).toISOString();
const create = (startAt?: string) =>
  engine.create({
    processId: PROCESS_ID,
    variables: { id: 'h_1', run: 1, key: KEY, lage: 'offered', nextWakeAt: nextWakeAt() },
    ...(startAt && { startAt }),
  });
const publish = (name: string) => engine.publish({ name, correlationKey: KEY, timeToLive: 0 });

/** All jobs that are open now, of every type: one token has one at most. */
async function openJobs(): Promise<readonly Job[]> {
  const types = new Set((await uebergabe()).nodes.flatMap((node) => node.jobType ?? []));
  const request = { worker: 'test', maxJobs: 10, timeout: 1, requestTimeout: 0 };
  return (await Promise.all([...types].map((type) => engine.activate({ ...request, type })))).flat();
}

async function make([element, input]: Move): Promise<void> {
  const jobs = await openJobs();
  const isWait = element.endsWith('abwarten');
  expect([element, ...jobs.map((job) => job.elementId)]).toEqual(isWait ? [element] : [element, element]);
  if (input === STOP) return publish(MESSAGES.stop);
  if (input === DEADLINE) {
    now += DAY;
    return moved();
  }
  if (isWait) return publish(MESSAGES.goOn);
  for (const job of jobs) {
    expect(Object.keys(job.variables).sort()).toEqual(['id', 'key', 'lage', 'nextWakeAt', 'run']);
    await engine.complete(job.key, { lage: input, nextWakeAt: nextWakeAt(), tooMuch: 'dropped' });
  }
}

const isOver = (instanceKey: string) =>
  expect(engine.cancel(instanceKey)).rejects.toMatchObject({ rejection: 'NOT_FOUND' });

test.each(Object.entries(SCENARIOS))('%s', async (_name, moves) => {
  const { instanceKey } = await create();
  for (const move of moves) await make(move);
  expect(await openJobs()).toEqual([]);
  await isOver(instanceKey);
});

test.each(LAGEN)(
  'a rebased instance with lage %s begins where the contract says, and reaches its end',
  async (lage) => {
    const element = resumeAt[lage];
    const { instanceKey } = await create(element);
    await make([element, element.endsWith('abwarten') ? 'weiter' : 'closed']);
    if (element !== 'lage-lesen') await make(['lage-lesen', 'closed']);
    await isOver(instanceKey);
  },
);
