import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export interface Filling {
  /** Resolves when the child has printed this line. */
  says(line: string): Promise<void>;
  lines(): readonly string[];
  makeRoom(): void;
}

/** A child process fills a ledger whose file may not grow beyond so many bytes: the kernel cuts a write in the middle, as a full disk does. */
export function startFilling(path: string, bytes: number): Filling {
  const script = fileURLToPath(new URL('ledger-filler.ts', import.meta.url));
  const args = [`--fsize=${String(bytes)}:unlimited`, process.execPath, script, path];
  const child = spawn('prlimit', args, { stdio: ['pipe', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  const lines = () => output.split('\n');
  return {
    lines,
    async says(line) {
      while (!lines().includes(line)) {
        if (child.exitCode !== null) throw new Error(`ended without "${line}": ${output}`);
        await Promise.race([once(child.stdout, 'data'), setTimeout(100)]);
      }
    },
    makeRoom() {
      spawnSync('prlimit', ['--pid', String(child.pid), '--fsize=unlimited:unlimited']);
      child.stdin.end('go on\n');
    },
  };
}
