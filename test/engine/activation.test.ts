import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { bpmn, end, flow, start, task } from '../conformance/engine/bpmn.ts';
import { openLocalStage, type LocalStage } from './localStage.ts';

let stage: LocalStage;
beforeEach(async () => {
  stage = openLocalStage();
  const models = ['a', 'b'].map((id) => ({
    name: `${id}.bpmn`,
    xml: bpmn(id, start(), task('t', id), end(), flow('s > t > e')),
  }));
  await stage.engine.deploy(models);
});
afterEach(() => stage.close());

const poll = (type: string, more = {}) =>
  stage.engine.activate({ type, worker: 'w', maxJobs: 1, timeout: 60_000, requestTimeout: 5_000, ...more });
const begin = (processId: string) => stage.engine.create({ processId, variables: {} });

describe('long polling', () => {
  it('answers as soon as a job of the type exists', async () => {
    const waiting = poll('a');
    await begin('b');
    const { instanceKey } = await begin('a');
    expect((await waiting).map((job) => job.instanceKey)).toEqual([instanceKey]);
  });

  it('several waiters of one type: each job goes to one of them, first come first served', async () => {
    const [first, second] = [poll('a'), poll('a')];
    const { instanceKey: one } = await begin('a');
    const { instanceKey: two } = await begin('a');
    expect((await first).map((job) => job.instanceKey)).toEqual([one]);
    expect((await second).map((job) => job.instanceKey)).toEqual([two]);
  });

  it('answers with none when the time is up', async () => {
    expect(await poll('a', { requestTimeout: 30 })).toEqual([]);
    expect(await poll('a', { requestTimeout: 0 })).toEqual([]);
  });

  it('ends at once when the signal fires, before or while waiting; the job then goes to the next', async () => {
    const abort = new AbortController();
    const waiting = poll('a', { signal: abort.signal });
    await begin('b');
    abort.abort();
    expect(await waiting).toEqual([]);
    expect(await poll('a', { signal: abort.signal })).toEqual([]);
    const { instanceKey } = await begin('a');
    expect((await poll('a')).map((job) => job.instanceKey)).toEqual([instanceKey]);
  });

  it('wakes for a job that timed out, that came back from back-off, and that was failed with retries', async () => {
    await begin('a');
    const [job] = await poll('a');
    const key = job?.key ?? '';
    const afterTimeout = poll('a');
    await stage.clock.forward(60_001);
    expect((await afterTimeout).map((found) => found.key)).toEqual([key]);
    await stage.engine.fail(key, { retries: 2, backOff: 10_000, message: '' });
    const afterBackOff = poll('a');
    await stage.clock.forward(10_001);
    expect((await afterBackOff).map((found) => found.key)).toEqual([key]);
    const afterFailure = poll('a');
    await stage.engine.fail(key, { retries: 1, backOff: 0, message: '' });
    expect((await afterFailure).map((found) => found.retries)).toEqual([1]);
  });

  it('a poll and a job in the same turn miss each other never', async () => {
    const [jobs] = await Promise.all([poll('a'), begin('a')]);
    expect(jobs.length).toBe(1);
  });

  it('closing ends every wait', async () => {
    const waiting = [poll('a'), poll('b')];
    await begin('b');
    await stage.engine.close();
    expect((await Promise.all(waiting)).map((jobs) => jobs.length)).toEqual([0, 1]);
  });

  it('refuses a batch of none', async () => {
    await expect(poll('a', { maxJobs: 0 })).rejects.toMatchObject({ rejection: 'INVALID_ARGUMENT' });
  });
});
