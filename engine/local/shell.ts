import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../../domain/calendar/clock.ts';
import { EngineUnavailable, type ActivateJobs, type Job } from '../port.ts';
import { activateJobs } from './activation.ts';
import type { Work } from './advance.ts';
import { dueNow } from './due.ts';
import { commitGroup, type Entry } from './groupCommit.ts';
import { openScheduler } from './scheduler.ts';
import { storageFault } from './storageFault.ts';
import { openTables } from './tables/tables.ts';
import { openWaiters, type Waiter } from './waiters.ts';

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
  const ready = new Set<string>();
  let commands: Entry[] = [];
  let activations: Entry[] = [];
  let nextDue = tables.nextDue();
  let fault: string | null = null;
  let closed = false;

  const work: Work & { now: number } = {
    tables,
    now: clock.now(),
    jobReady: (type) => void ready.add(type),
    dueAt: (time) => void (nextDue = Math.min(nextDue, time)),
  };
  const transaction = {
    begin: () => tables.keys.load(),
    beforeCommit: () => tables.keys.save(),
    afterRollback: () => tables.models.forget(),
  };

  function turn(): void {
    if (closed) return;
    work.now = clock.now();
    fault = null;
    const dueFailed = runTurn(nextDue <= work.now);
    ready.clear();
    if (commands.length > 0 || activations.length > 0) scheduler.now();
    if (nextDue <= work.now && !dueFailed) scheduler.now();
    scheduler.at(nextDue, dueFailed);
  }

  /** Activations come last: they see every job that this turn makes ready, so none of them waits in vain. */
  function runTurn(isDue: boolean): boolean {
    let dueFailed = false;
    const onDueError = (error: Error): void => {
      dueFailed = true;
      onError(error);
    };
    try {
      const due = isDue
        ? dueNow(work).map((piece) =>
            entry(
              () => piece(work),
              () => undefined,
              onDueError,
            ),
          )
        : [];
      const entries = [
        ...due,
        ...commands.splice(0, perTransaction),
        serveWaiters(),
        ...activations.splice(0, perTransaction),
      ];
      commitGroup(database, transaction, entries);
      if (isDue) nextDue = tables.nextDue();
    } catch (error) {
      onDueError(unavailable(error));
    }
    return dueFailed;
  }

  function entry<T>(run: () => T, resolve: (result: T) => void, reject: (error: Error) => void): Entry {
    let result: { readonly value: T } | null = null;
    return {
      run() {
        result = { value: run() };
      },
      settle(failure) {
        if (failure instanceof EngineUnavailable) fault = storageFault(failure.cause) ?? fault;
        if (failure !== null) reject(failure);
        else if (result !== null) resolve(result.value);
      },
    };
  }

  function serveWaiters(): Entry {
    return entry(
      () => {
        const served: { waiter: Waiter; jobs: Job[] }[] = [];
        for (const type of ready) {
          for (const waiter of waiters.inLine(type)) {
            const jobs = activateJobs(work, waiter.request);
            if (jobs.length === 0) break;
            served.push({ waiter, jobs });
          }
        }
        return served;
      },
      (served) => served.forEach(({ waiter, jobs }) => waiter.answer(jobs)),
      onError,
    );
  }

  return {
    submit: <T>(run: (work: Work) => T): Promise<T> =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new EngineUnavailable('the engine is closed'));
        commands.push(entry(() => run(work), resolve, reject));
        scheduler.now();
      }),
    activate: (request: ActivateJobs): Promise<readonly Job[]> =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new EngineUnavailable('the engine is closed'));
        const wanted = (): boolean => request.signal?.aborted !== true;
        const answer = (jobs: readonly Job[]): void => {
          if (jobs.length > 0 || request.requestTimeout <= 0 || !wanted() || closed) resolve(jobs);
          else waiters.add(request, resolve);
        };
        activations.push(entry(() => (wanted() ? activateJobs(work, request) : []), answer, reject));
        scheduler.now();
      }),
    /** One word when the last turn could not write, else null. */
    fault: (): string | null => fault,
    /** Finishes what was submitted before. */
    close(): void {
      if (closed) return;
      scheduler.stop();
      while (commands.length > 0 || activations.length > 0) runTurn(false);
      closed = true;
      waiters.dismissAll();
    },
  };
}

const unavailable = (cause: unknown): EngineUnavailable =>
  new EngineUnavailable('due work could not be read', { cause });
