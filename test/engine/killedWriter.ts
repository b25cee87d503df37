/** Creates and completes as fast as it can and says what was acknowledged, until somebody kills it. */
import { openLocalStage } from './localStage.ts';
import { bpmn, end, eventSub, flow, message, receive, start, task } from '../conformance/engine/bpmn.ts';

const stage = openLocalStage(process.argv[2]);
const xml = bpmn(
  'p',
  message('M', 'weiter', '=key'),
  message('B', 'beenden', '=key'),
  start(),
  task('t', 'work'),
  receive('r', 'M'),
  end(),
  flow('s > t > r > e'),
  eventSub('stop', 'B', {}, end('ue'), flow('stop_s > ue')),
);
await stage.engine.deploy([{ name: 'p.bpmn', xml }]);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const request = { type: 'work', worker: 'w', maxJobs: 3, timeout: 60_000, requestTimeout: 0 };

async function create(): Promise<never> {
  for (;;) say(`created ${(await stage.engine.create({ processId: 'p', variables: { key: 'k' } })).instanceKey}`);
}
async function complete(): Promise<never> {
  for (;;) {
    for (const job of await stage.engine.activate(request)) {
      await stage.engine.complete(job.key, {});
      say(`completed ${job.instanceKey}`);
    }
  }
}
await Promise.all([create(), create(), create(), complete()]);
