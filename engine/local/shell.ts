import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../../domain/calendar/clock.ts';
import { EngineRejection, EngineUnavailable, type ActivateJobs, type Job } from '../port.ts';
import { activateJobs, serveWaiters } from './activation.ts';
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

/**
 * The durable shell: gathers the commands of one turn of the event loop, runs them with whatever is due in one
 * transaction, and answers after the commit.
 */
export function openShell({ database, clock, onError }: ShellOptions) {
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
    const held = { failed: false };
    if (isDue || commands.length > 0 || activations.length > 0) run(isDue, held);
    if (commands.length > 0 || activations.length > 0) scheduler.now();
    scheduler.at(nextDue, held.failed);
  }

  /** Activations come last: they see every job that this turn makes ready, so none of them waits in vain. */
  function run(isDue: boolean, held: { failed: boolean }): void {
    const failed = (failure: Error): void => {
      held.failed = true;
      onError(failure);
    };
    try {
      const pieces = isDue ? dueNow(work) : [];
      const due = pieces.map((piece) =>
        entryOf(
          () => piece(work),
          () => undefined,
          failed,
        ),
      );
      const serving = entryOf(
        () => serveWaiters(work, readyTypes, waiters),
        (served) => served.forEach(({ waiter, jobs }) => waiter.answer(jobs)),
        failed,
      );
      const entries = [
        ...due,
        ...commands.splice(0, perTransaction),
        serving,
        ...activations.splice(0, perTransaction),
      ];
      commit(entries);
      if (isDue) nextDue = tables.nextDue();
    } catch (error) {
      failed(new EngineUnavailable('due work could not be read', { cause: error }));
    }
    readyTypes.clear();
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
    submit: <T>(command: (work: Work) => T): Promise<T> =>
      promised(
        commands,
        () => command(work),
        (result, resolve) => {
          fault = null;
          resolve(result);
        },
      ),
    activate(request: ActivateJobs): Promise<readonly Job[]> {
      const wanted = (): boolean => request.signal?.aborted !== true;
      const find = (): readonly Job[] => (wanted() ? activateJobs(work, request) : []);
      return promised(activations, find, (jobs, resolve) => {
        if (jobs.length === 0 && request.requestTimeout > 0 && wanted() && !closed) waiters.add(request, resolve);
        else resolve(jobs);
      });
    },
    /** One word while commands cannot be written, else null. */
    fault: (): string | null => (closed ? 'CLOSED' : fault),
    /** Finishes what was submitted before. */
    close(): void {
      if (closed) return;
      closed = true;
      scheduler.stop();
      while (commands.length > 0 || activations.length > 0) run(false, { failed: false });
      waiters.dismissAll();
    },
  };
}
