import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from 'node:child_process';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openLocalEngine } from '../../engine/local/open.ts';
import { EngineUnavailable } from '../../engine/port.ts';
import { bpmn, end, eventSub, flow, message, receive, start, task, timer } from '../conformance/engine/bpmn.ts';
import { handClock, openLocalStage } from './localStage.ts';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'staffelstab-engine-'));
  path = join(folder, 'engine.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

const xml = bpmn(
  'p',
  message('M', 'weiter', '=key'),
  message('B', 'beenden', '=key'),
  start(),
  task('t', 'work'),
  receive('r', 'M'),
  timer('b', 'r', 'timeDuration', 'PT1H'),
  task('late', 'late'),
  end(),
  flow('s > t > r > e'),
  flow('b > late > e'),
  eventSub('stop', 'B', {}, task('u', 'undo'), end('ue'), flow('stop_s > u > ue')),
);
const models = [{ name: 'p.bpmn', xml }];
const request = { worker: 'w', maxJobs: 10, timeout: 60_000, requestTimeout: 0 };
const tables = ['instances', 'jobs', 'timers', 'subscriptions', 'messages', 'correlations', 'incidents'];

function rows(database: DatabaseSync): Record<string, number> {
  const count = (table: string): number =>
    Number(database.prepare(`SELECT count(*) AS n FROM engine_${table}`).get()?.['n']);
  return Object.fromEntries(tables.map((table) => [table, count(table)]));
}
const none = Object.fromEntries(tables.map((table) => [table, 0]));

describe('what was acknowledged survives', () => {
  it('goes on after a restart: jobs, timers, subscriptions, buffered messages, keys', async () => {
    const clock = handClock();
    const first = openLocalStage(path, clock);
    await first.engine.deploy(models);
    const { instanceKey } = await first.engine.create({ processId: 'p', variables: { key: 'k' } });
    const { instanceKey: other } = await first.engine.create({ processId: 'p', variables: { key: 'o' } });
    await first.engine.publish({ name: 'weiter', correlationKey: 'o', timeToLive: 60_000 });
    await first.close();

    const second = openLocalStage(path, clock);
    expect(await second.engine.deploy(models)).toEqual([{ processId: 'p', version: 1 }]);
    const jobs = await second.engine.activate({ ...request, type: 'work' });
    expect(jobs.map((job) => job.instanceKey)).toEqual([instanceKey, other]);
    await Promise.all(jobs.map((job) => second.engine.complete(job.key, {})));
    expect(await second.probe.waiting(instanceKey)).toEqual(['r']);
    expect(await second.probe.ended(other)).toBe(true);
    await second.close();

    const third = openLocalStage(path, clock);
    await clock.forward(3_600_001);
    await third.probe.idle();
    expect(await third.probe.waiting(instanceKey)).toEqual(['late']);
    const { instanceKey: newest } = await third.engine.create({ processId: 'p', variables: { key: 'n' } });
    expect(Number(newest)).toBeGreaterThan(Number(other));
    await third.close();
  });

  it('a job handed out before the restart can be completed after it, and times out if it is not', async () => {
    const clock = handClock();
    const first = openLocalStage(path, clock);
    await first.engine.deploy(models);
    await first.engine.create({ processId: 'p', variables: { key: 'a' } });
    await first.engine.create({ processId: 'p', variables: { key: 'b' } });
    const [a, b] = await first.engine.activate({ ...request, type: 'work' });
    await first.close();

    const second = openLocalStage(path, clock);
    await second.engine.complete(a?.key ?? '', {});
    expect(await second.engine.activate({ ...request, type: 'work' })).toEqual([]);
    await clock.forward(60_001);
    await second.probe.idle();
    expect((await second.engine.activate({ ...request, type: 'work' })).map((job) => job.key)).toEqual([b?.key]);
    await second.close();
  });

  it('kill -9 at any moment: every acknowledged instance is there, none is doubled', async () => {
    const child = fileURLToPath(new URL('killedWriter.ts', import.meta.url));
    const written: string[] = [];
    const process_ = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', child, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise<void>((resolve) => {
      process_.stdout.setEncoding('utf8');
      process_.stdout.on('data', (text: string) => {
        written.push(text);
        if (written.join('').split('\n').length > 300) process_.kill('SIGKILL');
      });
      process_.on('close', () => resolve());
    });
    const acknowledged = written.join('').split('\n').slice(0, -1);
    const created = acknowledged.flatMap((line) => (line.startsWith('created ') ? [line.slice(8)] : []));
    const completed = acknowledged.flatMap((line) => (line.startsWith('completed ') ? [line.slice(10)] : []));
    expect(created.length).toBeGreaterThan(50);

    const stage = openLocalStage(path);
    for (const key of created) {
      const waiting = await stage.probe.waiting(key);
      // At most the answer was lost: then the instance is one step further than we were told.
      expect([['t'], ['r']]).toContainEqual(waiting);
      if (completed.includes(key)) expect(waiting).toEqual(['r']);
    }
    const { instances, jobs, subscriptions } = rows(stage.database);
    const atTask = Number(
      stage.database.prepare("SELECT count(*) AS n FROM engine_jobs WHERE type = 'work'").get()?.['n'],
    );
    expect(jobs).toBe(atTask);
    expect(subscriptions).toBe((instances ?? 0) + (instances ?? 0) - atTask);
    await stage.close();
  });
});

describe('nothing is left behind', () => {
  it('ended instances leave no rows; a buffered message and whom it reached go when it expires', async () => {
    const stage = openLocalStage(path);
    await stage.engine.deploy(models);
    for (const how of ['complete', 'cancel', 'interrupt', 'timer'] as const) {
      const { instanceKey } = await stage.engine.create({ processId: 'p', variables: { key: how } });
      const [job] = await stage.engine.activate({ ...request, type: 'work' });
      await stage.engine.complete(job?.key ?? '', {});
      if (how === 'cancel') await stage.engine.cancel(instanceKey);
      if (how === 'complete') await stage.engine.publish({ name: 'weiter', correlationKey: how, timeToLive: 60_000 });
      if (how === 'interrupt') await stage.engine.publish({ name: 'beenden', correlationKey: how, timeToLive: 0 });
      if (how === 'timer') await stage.clock.forward(3_600_001);
      await stage.probe.idle();
      for (const type of ['late', 'undo']) {
        for (const { key } of await stage.engine.activate({ ...request, type })) await stage.engine.complete(key, {});
      }
      expect(await stage.probe.ended(instanceKey)).toBe(true);
    }
    await stage.clock.forward(60_001);
    await stage.probe.idle();
    expect(rows(stage.database)).toEqual(none);
    await stage.close();
  });
});

describe('a disk that does not take it', () => {
  it('full: the command is answered with EngineUnavailable, nothing is half-written, and it works again later', async () => {
    const stage = openLocalStage(path);
    await stage.engine.deploy(models);
    const { instanceKey } = await stage.engine.create({ processId: 'p', variables: { key: 'k' } });
    const before = rows(stage.database);
    const pages = Number(stage.database.prepare('PRAGMA page_count').get()?.['page_count']);
    stage.database.exec(`PRAGMA max_page_count = ${pages}`);
    const large = { key: 'x'.repeat(100_000) };
    const answers = await Promise.allSettled([
      stage.engine.create({ processId: 'p', variables: large }),
      stage.engine.publish({ name: 'weiter', correlationKey: 'nobody', timeToLive: 60_000, variables: large }),
    ]);
    for (const answer of answers) {
      expect(answer.status === 'rejected' && answer.reason).toBeInstanceOf(EngineUnavailable);
      expect(JSON.stringify(answer)).not.toContain('xxx');
    }
    expect(rows(stage.database)).toEqual(before);
    expect(await stage.engine.health()).toEqual({ reachable: true });

    stage.database.exec('PRAGMA max_page_count = 1000000');
    await stage.engine.create({ processId: 'p', variables: large });
    expect(await stage.probe.waiting(instanceKey)).toEqual(['t']);
    await stage.close();
  });

  it('read-only: commands are refused as unavailable and health says why', async () => {
    const stage = openLocalStage(path);
    await stage.engine.deploy(models);
    stage.database.exec('PRAGMA query_only = 1');
    await expect(stage.engine.create({ processId: 'p', variables: {} })).rejects.toBeInstanceOf(EngineUnavailable);
    expect(await stage.engine.health()).toEqual({ reachable: false, reason: 'READ_ONLY' });
    stage.database.exec('PRAGMA query_only = 0');
    expect(await stage.engine.health()).toEqual({ reachable: true });
    await stage.close();
    expect(await stage.engine.health()).toEqual({ reachable: false, reason: 'CLOSED' });
  });

  it('a due timer that cannot be written is reported and fires later', async () => {
    const stage = openLocalStage(path);
    await stage.engine.deploy(models);
    const { instanceKey } = await stage.engine.create({ processId: 'p', variables: { key: 'k' } });
    const [job] = await stage.engine.activate({ ...request, type: 'work' });
    await stage.engine.complete(job?.key ?? '', {});
    stage.database.exec('PRAGMA query_only = 1');
    await stage.clock.forward(3_600_001);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(stage.errors.map((error) => error.name)).toEqual(['EngineUnavailable']);
    stage.database.exec('PRAGMA query_only = 0');
    await stage.clock.forward(1);
    await stage.probe.idle();
    expect(await stage.probe.waiting(instanceKey)).toEqual(['late']);
    await stage.close();
  });

  it('a file that a newer version has written is not touched', () => {
    const database = new DatabaseSync(path);
    const clock = handClock();
    const onError = (): void => undefined;
    void openLocalEngine({ database, clock, onError }).close();
    database.exec("UPDATE engine_meta SET value = 99 WHERE name = 'schema'");
    expect(() => openLocalEngine({ database, clock, onError })).toThrow(EngineUnavailable);
    database.close();
  });
});
