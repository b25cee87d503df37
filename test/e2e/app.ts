/** The real service as a process of its own: a free port, a folder of its own, demo data. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RunningApp {
  readonly base: string;
  stop(): Promise<void>;
}

export async function startApp(patience = 180_000): Promise<RunningApp> {
  // While writing tests: a service that runs already.
  const running = process.env['E2E_BASE'];
  if (running !== undefined) return { base: running, stop: () => Promise.resolve() };
  const dir = mkdtempSync(join(tmpdir(), 'staffelstab-e2e-'));
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'main.ts'], {
    cwd: new URL('../..', import.meta.url),
    env: { ...process.env, PORT: '0', DATA_DIR: dir, NODE_ENV: 'test', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const base = await new Promise<string>((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`the service did not start in time: ${said}`)), patience);
    child.once('exit', (code) => reject(new Error(`the service ended with ${String(code)}: ${said}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (found === undefined) return;
      clearTimeout(late);
      resolve(found);
    });
  });
  return {
    base,
    async stop() {
      child.kill('SIGTERM');
      const patient = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(patient);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
