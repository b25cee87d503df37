/** The real service as a process of its own, on a folder that is there already. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Server {
  readonly base: string;
  /** From the start of the process to the first answered page, in milliseconds. */
  readonly firstPage: number;
  /** Resident memory in MB, as Linux counts it. */
  resident(): number;
  stop(): Promise<void>;
}

const NODE = ['--disable-warning=ExperimentalWarning', '--import', './cli/compile-cache.ts', 'main.ts'];

export async function serve(dataDir: string, ...args: readonly string[]): Promise<Server> {
  const begun = performance.now();
  const child = spawn(process.execPath, [...NODE, ...args], {
    cwd: new URL('../..', import.meta.url),
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const base = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.once('exit', () => reject(new Error('the service ended')));
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
  });
  await (await fetch(`${base}/anmelden`)).text();
  return {
    base,
    firstPage: performance.now() - begun,
    resident: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(child.pid)}/status`, 'utf8'))?.[1]) / 1024,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
