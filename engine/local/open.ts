import { EngineRejection, type Engine } from '../port.ts';
import { cancelInstance } from './commands/cancel.ts';
import { createInstance } from './commands/create.ts';
import { deployModels } from './commands/deploy.ts';
import { completeJob, failJob, setJobRetries, throwJobError } from './commands/jobs.ts';
import { publishMessage } from './commands/publish.ts';
import { resolveIncident } from './commands/resolveIncident.ts';
import { readModels } from './model/readModels.ts';
import { openShell, type ShellOptions } from './shell.ts';
import type { Key } from './step/state.ts';
import { prepareSchema } from './tables/schema.ts';

/**
 * Opens the embedded engine on the caller's database: the same file as the store, in WAL mode with synchronous=FULL.
 * Its tables are called `engine_…`. One engine per file. The caller closes the database, after the engine.
 * `onError` hears of due work (timers, time-outs) that could not be done; it is tried again.
 */
export function openLocalEngine(options: ShellOptions): Engine {
  prepareSchema(options.database);
  const shell = openShell(options);
  return {
    async deploy(models) {
      const read = await readModels(models);
      return shell.submit((work) => deployModels(work, read));
    },
    create: async (command) => ({ instanceKey: String(await shell.submit((work) => createInstance(work, command))) }),
    publish: (message) => shell.submit((work) => publishMessage(work, message)),
    async activate(request) {
      if (request.type === '') throw new EngineRejection('INVALID_ARGUMENT', 'type must not be empty');
      requirePositive('maxJobs', request.maxJobs);
      requirePositive('timeout', request.timeout);
      return shell.activate(request);
    },
    complete: (jobKey, variables) => shell.submit((work) => completeJob(work, keyOf(jobKey), variables)),
    fail: (jobKey, failure) => shell.submit((work) => failJob(work, keyOf(jobKey), failure)),
    throwError: (jobKey, error) => shell.submit((work) => throwJobError(work, keyOf(jobKey), error)),
    cancel: (instanceKey) => shell.submit((work) => cancelInstance(work, keyOf(instanceKey))),
    setRetries: (jobKey, retries) => shell.submit((work) => setJobRetries(work, keyOf(jobKey), retries)),
    resolveIncident: (incidentKey) => shell.submit((work) => resolveIncident(work, keyOf(incidentKey))),
    async health() {
      // After a failure only a write can tell whether the disk is back: taking a key is the smallest one.
      if (shell.fault() !== null) await shell.submit(({ tables }) => tables.keys.take()).catch(() => undefined);
      const reason = shell.fault();
      return reason === null ? { reachable: true } : { reachable: false, reason };
    },
    async close() {
      shell.close();
    },
  };
}

function keyOf(text: string): Key {
  if (!/^\d{1,15}$/.test(text)) throw new EngineRejection('NOT_FOUND', 'not a key of this engine');
  return Number(text);
}

function requirePositive(name: string, value: number): void {
  if (!(value >= 1)) throw new EngineRejection('INVALID_ARGUMENT', `${name} must be positive`);
}
