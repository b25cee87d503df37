/**
 * The embedded engine, durable, against `bpmn-elements` in memory, and against itself with 100 times the open instances.
 * Run: node test/bench/engine.ts [folder for the database]. Only ratios count: machines differ.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import * as elements from 'bpmn-elements';
import { openLocalEngine } from '../../engine/local/open.ts';
import type { Engine } from '../../engine/port.ts';
import { median } from './median.ts';
import { bpmn, end, flow, start, task } from '../conformance/engine/bpmn.ts';

const parent = { id: 'one', type: 'bpmn:Process' };
const activities = [
  { id: 's', type: 'bpmn:StartEvent', parent, behaviour: {}, Behaviour: elements.StartEvent },
  { id: 't', type: 'bpmn:ServiceTask', parent, behaviour: {}, Behaviour: elements.ServiceTask },
  { id: 'e', type: 'bpmn:EndEvent', parent, behaviour: {}, Behaviour: elements.EndEvent },
];
const flows = [
  { id: 's_t', sourceId: 's', targetId: 't' },
  { id: 't_e', sourceId: 't', targetId: 'e' },
].map((ends) => ({ ...ends, type: 'bpmn:SequenceFlow', parent, behaviour: {}, Behaviour: elements.SequenceFlow }));
const processes = [{ ...parent, behaviour: { isExecutable: true }, Behaviour: elements.Process }];
/** What `moddle-context-serializer` would make of the same model. */
const oneServiceTask = {
  id: 'definitions',
  type: 'bpmn:Definitions',
  getProcesses: () => processes,
  getExecutableProcesses: () => processes,
  getProcessById: (id: string) => processes.find((process) => process.id === id),
  getActivities: () => activities,
  getActivityById: (id: string) => activities.find((activity) => activity.id === id),
  getSequenceFlows: () => flows,
  getSequenceFlowById: (id: string) => flows.find((found) => found.id === id),
  getInboundSequenceFlows: (id: string) => flows.filter((found) => found.targetId === id),
  getOutboundSequenceFlows: (id: string) => flows.filter((found) => found.sourceId === id),
  getInboundAssociations: () => [],
  getOutboundAssociations: () => [],
  getAssociations: () => [],
  getMessageFlows: () => [],
};

const rounds = 5;
const instances = 1_000;
const drivers = 100;
const folder = process.argv[2] ?? tmpdir();

const inMemory: number[] = [];
const durable: number[] = [];
for (let round = 0; round < rounds; round++) {
  inMemory.push(await perSecond(200, () => runInMemory(200)));
  durable.push(await perSecond(instances, () => withEngine((engine) => runDurable(engine, instances))));
}
console.log(`bpmn-elements, in memory:  ${Math.round(median(inMemory))} instances/s (one service task)`);
console.log(
  `embedded engine, durable:  ${Math.round(median(durable))} instances/s (one service task, synchronous=FULL)`,
);
console.log(`ratio: ${(median(durable) / median(inMemory)).toFixed(1)} (wanted: at least 10)`);

const few: number[] = [];
const many: number[] = [];
await withEngine((small) =>
  withEngine(async (large) => {
    await open(small, 1_000);
    await open(large, 100_000);
    for (let round = 0; round < rounds; round++) {
      few.push(await perSecond(instances, () => runDurable(small, instances)));
      many.push(await perSecond(instances, () => runDurable(large, instances)));
    }
  }),
);
console.log(`with 1,000 open instances:   ${(1000 / median(few)).toFixed(3)} ms per instance`);
console.log(`with 100,000 open instances: ${(1000 / median(many)).toFixed(3)} ms per instance`);
console.log(`ratio: ${(median(few) / median(many)).toFixed(2)} (wanted: at most 1.3)`);

// ---------------------------------------------------------------------------------------------------------------------

async function withEngine(use: (engine: Engine) => Promise<void>): Promise<void> {
  const path = mkdtempSync(join(folder, 'staffelstab-bench-'));
  const database = new DatabaseSync(join(path, 'engine.sqlite'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  const clock = { now: () => Date.now(), onMoved: () => () => undefined };
  const engine = openLocalEngine({ database, clock, onError: (error) => console.error(error) });
  const model = (id: string, type: string): string => bpmn(id, start(), task('t', type), end(), flow('s > t > e'));
  await engine.deploy([
    { name: 'one.bpmn', xml: model('one', 'work') },
    { name: 'open.bpmn', xml: model('open', 'never') },
  ]);
  await use(engine);
  await engine.close();
  database.close();
  rmSync(path, { recursive: true });
}

/** Creates, activates and completes; every answer is awaited, by as many callers as a busy office has. */
async function runDurable(engine: Engine, count: number): Promise<void> {
  let begun = 0;
  let done = 0;
  const creator = async (): Promise<void> => {
    while (begun++ < count) await engine.create({ processId: 'one', variables: { key: 'h_1#1', lage: 'offen' } });
  };
  const worker = async (): Promise<void> => {
    while (done < count) {
      const request = { type: 'work', worker: 'bench', maxJobs: 50, timeout: 60_000, requestTimeout: 50 };
      const jobs = await engine.activate(request);
      await Promise.all(jobs.map((job) => engine.complete(job.key, { lage: 'fertig' })));
      done += jobs.length;
    }
  };
  await Promise.all([...Array.from({ length: drivers }, creator), worker(), worker()]);
}

async function open(engine: Engine, count: number): Promise<void> {
  for (let i = 0; i < count; i += 500) {
    const some = Array.from({ length: Math.min(500, count - i) }, () =>
      engine.create({ processId: 'open', variables: {} }),
    );
    await Promise.all(some);
  }
}

async function runInMemory(count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const environment = new elements.Environment({ settings: { enableDummyService: true } });
    const definition = new elements.Definition(elements.Context(oneServiceTask, environment));
    await new Promise<void>((resolve, reject) => {
      definition.run((error?: Error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  }
}

async function perSecond(count: number, run: () => Promise<void>): Promise<number> {
  const before = performance.now();
  await run();
  return (count / (performance.now() - before)) * 1000;
}
