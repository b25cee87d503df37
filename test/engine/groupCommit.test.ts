import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from '@jest/globals';
import { entryOf, groupCommit, type Around } from '../../engine/local/groupCommit.ts';
import { EngineRejection, EngineUnavailable } from '../../engine/port.ts';
import { bpmn, end, flow, start, task } from '../conformance/engine/bpmn.ts';
import { openLocalStage } from './localStage.ts';

const quiet: Around = {
  begin: () => undefined,
  beforeEntry: () => undefined,
  beforeCommit: () => undefined,
  afterRollback: () => undefined,
};

/** Commits the actions as one group; tells what each was answered and what the table then holds. */
function play(actions: readonly ((insert: (n: number) => void) => void)[]): { answers: string[]; rows: number[] } {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE t (n INTEGER PRIMARY KEY)');
  const insert = database.prepare('INSERT INTO t VALUES (?)');
  const answers: string[] = [];
  const entries = actions.map((action, i) =>
    entryOf(
      () => action((n) => void insert.run(n)),
      () => (answers[i] = 'done'),
      (failure) => (answers[i] = failure.name),
    ),
  );
  groupCommit(database, quiet)(entries);
  const rows = database
    .prepare('SELECT n FROM t ORDER BY n')
    .all()
    .map((row) => Number(row['n']));
  database.close();
  return { answers, rows };
}

describe('group commit: many commands, one transaction, each for itself', () => {
  it('a refused command leaves nothing and harms nobody', () => {
    const refuse = (): never => {
      throw new EngineRejection('NOT_FOUND', 'x');
    };
    const played = play([(insert) => insert(1), refuse, (insert) => insert(3)]);
    expect(played).toEqual({ answers: ['done', 'EngineRejection', 'done'], rows: [1, 3] });
  });

  it('a command that fails half-way is undone; the others are carried out', () => {
    const broken = (insert: (n: number) => void): void => {
      insert(2);
      throw new Error('bug');
    };
    const played = play([(insert) => insert(1), broken, (insert) => insert(3)]);
    expect(played).toEqual({ answers: ['done', 'EngineUnavailable', 'done'], rows: [1, 3] });
  });

  it('a constraint of the database that one command breaks', () => {
    const played = play([(insert) => insert(1), (insert) => [2, 1].forEach(insert), (insert) => insert(3)]);
    expect(played).toEqual({ answers: ['done', 'EngineUnavailable', 'done'], rows: [1, 3] });
  });
});

describe('the shell', () => {
  const models = [{ name: 'p.bpmn', xml: bpmn('p', start(), task('t', 'work'), end(), flow('s > t > e')) }];
  const request = { type: 'work', worker: 'w', maxJobs: 10, timeout: 60_000, requestTimeout: 0 };

  it('takes the commands of one turn in one transaction', async () => {
    const stage = openLocalStage();
    await stage.engine.deploy(models);
    let begun = 0;
    const exec = stage.database.exec.bind(stage.database);
    stage.database.exec = (sql) => {
      if (sql.startsWith('BEGIN')) begun++;
      exec(sql);
    };
    await Promise.all(Array.from({ length: 50 }, () => stage.engine.create({ processId: 'p', variables: {} })));
    expect(begun).toBe(1);
    const jobs = await stage.engine.activate({ ...request, maxJobs: 50 });
    await Promise.all(jobs.map((job) => stage.engine.complete(job.key, {})));
    expect(begun).toBe(3);
    await stage.close();
  });

  it('two answers to one job in the same turn: the first counts', async () => {
    const stage = openLocalStage();
    await stage.engine.deploy(models);
    await stage.engine.create({ processId: 'p', variables: {} });
    const [job] = await stage.engine.activate(request);
    const key = job?.key ?? '';
    const answers = await Promise.allSettled([stage.engine.complete(key, {}), stage.engine.complete(key, {})]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(stage.errors).toEqual([]);
    await stage.close();
  });

  it('finishes what was submitted before closing and refuses what comes after', async () => {
    const stage = openLocalStage();
    await stage.engine.deploy(models);
    const before = stage.engine.create({ processId: 'p', variables: {} });
    await stage.engine.close();
    await expect(before).resolves.toEqual({ instanceKey: '1' });
    await expect(stage.engine.create({ processId: 'p', variables: {} })).rejects.toBeInstanceOf(EngineUnavailable);
    await expect(stage.engine.activate(request)).rejects.toBeInstanceOf(EngineUnavailable);
    stage.database.close();
  });

  it('a step that never comes to rest is refused and harms nobody', async () => {
    const stage = openLocalStage();
    const endless = bpmn('loop', start(), task('t', 'x'), flow('s > t')).replace(
      /<serviceTask.*<\/serviceTask>/,
      '<exclusiveGateway id="t"><incoming>s_t</incoming><outgoing>t_t</outgoing></exclusiveGateway><sequenceFlow id="t_t" sourceRef="t" targetRef="t"/>',
    );
    await stage.engine.deploy([...models, { name: 'loop.bpmn', xml: endless }]);
    const [bad, good] = await Promise.allSettled([
      stage.engine.create({ processId: 'loop', variables: {} }),
      stage.engine.create({ processId: 'p', variables: {} }),
    ]);
    expect(bad.status === 'rejected' && bad.reason).toMatchObject({ rejection: 'RESOURCE_EXHAUSTED' });
    expect(good.status).toBe('fulfilled');
    await stage.close();
  });
});
