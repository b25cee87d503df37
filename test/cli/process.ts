/** The programs as an operator starts them: child processes in a folder of their own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from '@jest/globals';

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Waits for this text on standard output; rejects when the process ends before. */
  says(text: string | RegExp): Promise<string>;
}

const folders: string[] = [];
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'staffelstab-cli-'));
  folders.push(folder);
  return folder;
}

export function start(program: string, args: readonly string[], env: Readonly<Record<string, string>>): Running {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...args], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'silent', PORT: '0', ...env },
  });
  children.push(child);
  let [out, err] = ['', ''];
  const heard = new Set<() => void>();
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    for (const look of heard) look();
  });
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, out, err }));
  });
  const says = (text: string | RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = typeof text === 'string' ? (out.includes(text) ? text : undefined) : text.exec(out)?.[0];
        if (found !== undefined) resolve(found);
      };
      heard.add(look);
      look();
      void ended.then(({ code, err: why }) => reject(new Error(`ended with ${String(code)}: ${why}`)));
    });
  return { child, ended, says };
}

export const runs = (program: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> =>
  start(program, args, env).ended;

/** The service without demo data; answers its address. */
export async function serve(dir: string, env: Readonly<Record<string, string>> = {}) {
  const running = start('main.ts', ['--empty'], { DATA_DIR: dir, ...env });
  return { ...running, url: await running.says(/http:\/\/localhost:\d+/) };
}

export const asUser = (user: string, key?: string): Record<string, string> => ({
  Authorization: `Bearer ${user}`,
  'Content-Type': 'application/json',
  ...(key === undefined ? {} : { 'Idempotency-Key': key }),
});
