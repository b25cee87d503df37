import type { DatabaseSync } from 'node:sqlite';
import type { Key } from '../step/state.ts';
import { integer, integerOrNull, text, type Row } from './read.ts';

/**
 * ready: may be activated. active: handed out until `due`. backoff: ready again at `due`.
 * failed: no retries left. thrown: an error that nobody caught. The last three refuse complete, fail and throw.
 */
export type JobState = 'ready' | 'active' | 'backoff' | 'failed' | 'thrown';

export interface JobRow {
  readonly key: Key;
  readonly instance: Key;
  readonly token: Key;
  readonly element: string;
  readonly type: string;
  readonly retries: number;
  readonly state: JobState;
  /** active: when it times out; backoff: when it may be activated again. */
  readonly due: number | null;
}

const states: readonly string[] = ['ready', 'active', 'backoff', 'failed', 'thrown'] satisfies JobState[];

export interface Jobs {
  find(key: Key): JobRow | null;
  /** As `ready`. */
  insert(job: Omit<JobRow, 'state' | 'due'>): void;
  remove(key: Key): void;
  /** Oldest first, whatever happened to a job meanwhile. */
  ready(type: string, limit: number): readonly JobRow[];
  move(key: Key, state: JobState, retries: number, dueAt?: number): void;
  setRetries(key: Key, retries: number): void;
  /** Handed out or backed off until now. */
  due(now: number, limit: number): readonly JobRow[];
}

export function jobsTable(database: DatabaseSync): Jobs {
  const columns = 'key, instance, token, element, type, retries, state, due';
  const select = database.prepare(`SELECT ${columns} FROM engine_jobs WHERE key = ?`);
  const insert = database.prepare(
    "INSERT INTO engine_jobs (key, instance, token, element, type, retries, state) VALUES (?, ?, ?, ?, ?, ?, 'ready')",
  );
  const remove = database.prepare('DELETE FROM engine_jobs WHERE key = ?');
  const ready = database.prepare(
    `SELECT ${columns} FROM engine_jobs WHERE type = ? AND state = 'ready' ORDER BY key LIMIT ?`,
  );
  const move = database.prepare('UPDATE engine_jobs SET state = ?, retries = ?, due = ? WHERE key = ?');
  const setRetries = database.prepare('UPDATE engine_jobs SET retries = ? WHERE key = ?');
  const due = database.prepare(`SELECT ${columns} FROM engine_jobs WHERE due <= ? ORDER BY due LIMIT ?`);
  return {
    find(key) {
      const row = select.get(key);
      return row === undefined ? null : read(row);
    },
    insert(job) {
      insert.run(job.key, job.instance, job.token, job.element, job.type, job.retries);
    },
    remove(key) {
      remove.run(key);
    },
    ready: (type, limit) => ready.all(type, limit).map(read),
    move(key, state, retries, dueAt) {
      move.run(state, retries, dueAt ?? null, key);
    },
    setRetries(key, retries) {
      setRetries.run(retries, key);
    },
    due: (now, limit) => due.all(now, limit).map(read),
  };
}

function read(row: Row): JobRow {
  const state = text(row, 'state');
  if (!isJobState(state)) throw new TypeError('stored job is damaged');
  return {
    key: integer(row, 'key'),
    instance: integer(row, 'instance'),
    token: integer(row, 'token'),
    element: text(row, 'element'),
    type: text(row, 'type'),
    retries: integer(row, 'retries'),
    state,
    due: integerOrNull(row, 'due'),
  };
}

const isJobState = (state: string): state is JobState => states.includes(state);
