import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { BuildName } from './build.ts';
import { type Command, FromChild } from './protocol.ts';

export interface ChildOptions {
  readonly folder: string;
  readonly build: BuildName;
  readonly drives?: number;
  /** `<name>:<n>`: kills itself at the n-th pass. */
  readonly failpoint?: string | null;
  readonly env?: Readonly<Record<string, string>>;
  readonly hears: (line: FromChild) => void;
}
export interface Ending {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stderr: string;
}
export interface Child {
  send(command: Command): void;
  kill(): void;
  /** Lets it stop by itself. */
  end(): void;
  /** After everything it ever said was heard. */
  readonly ended: Promise<Ending>;
}

const SCRIPT = fileURLToPath(new URL('child.ts', import.meta.url));
export const dataIn = (folder: string): string => join(folder, 'data');
/** Everything the product ever logged in this world. */
export const logIn = (folder: string): string => join(folder, 'log.jsonl');

export function startChild({ folder, build, drives = 1, failpoint = null, env = {}, hears }: ChildOptions): Child {
  const process_ = spawn(process.execPath, [...FAST, SCRIPT, build, String(drives)], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: COMPILE_CACHE,
      DATA_DIR: dataIn(folder),
      FAILPOINT: failpoint ?? '',
      ...env,
    },
  });
  let stderr = '';
  process_.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    appendFileSync(logIn(folder), text);
  });
  // Whoever writes to somebody killed is told by the end, not by an error.
  process_.stdin.on('error', () => undefined);
  createInterface({ input: process_.stdout }).on('line', (line) => {
    const parsed = whole(line);
    if (parsed !== null) hears(parsed);
  });
  return {
    send: (command) => void process_.stdin.write(`${JSON.stringify(command)}\n`),
    kill: () => void process_.kill('SIGKILL'),
    end: () => void process_.stdin.end(),
    ended: new Promise((resolve) =>
      process_.once('close', (code, signal) => setImmediate(() => resolve({ code, signal, stderr }))),
    ),
  };
}

/** The kill may have torn the last line: it was never said. */
function whole(line: string): FromChild | null {
  try {
    return FromChild.parse(JSON.parse(line));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Most of such a life is its start: found fast, and no collection of garbage that dies with it anyway. */
export const FAST: readonly string[] = [
  '--disable-warning=ExperimentalWarning',
  '--max-semi-space-size=64',
  '--import',
  new URL('fast-resolve.ts', import.meta.url).href,
];

/** Compiled once instead of a thousand times. Filled by the first child that ends by itself. */
export const COMPILE_CACHE = fileURLToPath(new URL('../../.cache/faults-compile', import.meta.url));
