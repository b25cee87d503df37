import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../../domain/calendar/clock.ts';
import { EngineRejection, EngineUnavailable, type ActivateJobs, type Job } from '../port.ts';
import { activateJobs, serveWaiters, type Served } from './activation.ts';
import type { Work } from './advance.ts';
import { dueNow } from './due.ts';
import { entryOf, groupCommit, type Entry } from './groupCommit.ts';
import { openScheduler } from './scheduler.ts';
import { storageFault } from './storageFault.ts';
import { openTables } from './tables/tables.ts';
import { openWaiters } from './waiters.ts';

export interface ShellOptions {
  readonly database: DatabaseSync;
  readonly clock: Clock;
  readonly onError: (error: Error) => void;
}

/** Commands of each kind that one transaction takes; the others wait for the next, so that the event loop breathes. */
const perTransaction = 500;

export interface Shell {
  submit<T>(command: (work: Work) => T): Promise<T>;
  activate(request: ActivateJobs): Promise<readonly Job[]>;
  /** One word while commands cannot be written, else null. */
  fault(): string | null;
  /** Finishes what was submitted before. */
  close(): void;
}

/**
 * The durable shell: gathers the commands of one turn of the event loop, runs them with whatever is due in one
 * transaction, and answers after the commit.
 */
export function openShell({ database, clock, onError }: ShellOptions): Shell {
  const tables = openTables(database);
  const waiters = openWaiters();
  const scheduler = openScheduler(clock, turn);
  const readyTypes = new Set<string>();
  const commands: Entry[] = [];
  const activations: Entry[] = [];
  /** Never later than the truth; earlier after a rollback. */
  let nextDue = tables.nextDue();
  let fault: string | null = null;
  let closed = false;

  const work: Work & { now: number } = {
    tables,
    now: clock.now(),
    jobReady: (type) => void readyTypes.add(type),
    dueAt: (time) => void (nextDue = Math.min(nextDue, time)),
  };
  const commit = groupCommit(database, {
    begin: () => tables.keys.load(),
    beforeEntry: () => tables.keys.mark(),
    afterRollback: () => {
      tables.keys.rewind();
      tables.models.forget();
    },
    beforeCommit: () => tables.keys.save(),
  });
  scheduler.at(nextDue, false);

  function turn(): void {
    work.now = clock.now();
    const isDue = nextDue <= work.now;
    const idle = !isDue && commands.length === 0 && activations.length === 0;
    const failed = idle ? false : runTurn(isDue);
    if (commands.length > 0 || activations.length > 0) scheduler.now();
    scheduler.at(nextDue, failed);
  }

  /** True if due work failed. Activations come last: they see every job of this turn, so that none waits in vain. */
  function runTurn(isDue: boolean): boolean {
    const causes = new Set<unknown>();
    const failed = (failure: Error): void => {
      // A transaction that fails as a whole fails every piece for the same cause; once is enough.
      if (!causes.has(failure.cause)) onError(failure);
      causes.add(failure.cause);
    };
    try {
      const due = isDue ? dueNow(work) : [];
      const serving = (): Served[] => serveWaiters(work, readyTypes, waiters);
      commit([
        ...due.map((piece) => entryOf(() => piece(work), ignore, failed)),
        ...commands.splice(0, perTransaction),
        entryOf(serving, (served) => served.forEach(({ waiter, jobs }) => waiter.answer(jobs)), failed),
        ...activations.splice(0, perTransaction),
      ]);
      if (isDue) nextDue = tables.nextDue();
    } catch (cause) {
      failed(new EngineUnavailable('due work could not be read', { cause }));
    }
    readyTypes.clear();
    return causes.size > 0;
  }

  function promised<T>(
    queue: Entry[],
    work: () => T,
    answer: (result: T, resolve: (result: T) => void) => void,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      if (closed) return reject(new EngineUnavailable('the engine is closed'));
      const entry = entryOf(
        work,
        (result) => answer(result, resolve),
        (failure) => {
          if (!(failure instanceof EngineRejection)) noteFailure(failure);
          reject(failure);
        },
      );
      queue.push(entry);
      scheduler.now();
    });
  }

  /** What is neither a refusal nor the disk is a bug, and not only its caller's business. */
  function noteFailure(failure: Error): void {
    const word = storageFault(failure);
    if (word === null) onError(failure);
    else fault = word;
  }

  return {
    submit: (command) =>
      promised(
        commands,
        () => command(work),
        (result, resolve) => {
          fault = null;
          resolve(result);
        },
      ),
    activate(request) {
      const wanted = (): boolean => request.signal?.aborted !== true;
      const find = (): readonly Job[] => (wanted() ? activateJobs(work, request) : []);
      return promised(activations, find, (jobs, resolve) => {
        if (jobs.length === 0 && request.requestTimeout > 0 && wanted() && !closed) waiters.add(request, resolve);
        else resolve(jobs);
      });
    },
    fault: () => (closed ? 'CLOSED' : fault),
    close() {
      if (closed) return;
      closed = true;
      scheduler.stop();
      while (commands.length > 0 || activations.length > 0) runTurn(false);
      waiters.dismissAll();
    },
  };
}

const ignore = (): void => undefined;
