import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** A script of the project as an operator starts it; ends it after so many seconds, should it go on. */
export function runScript(
  script: string,
  env: Readonly<Record<string, string>>,
  before: readonly string[] = [],
  seconds = 30,
): Promise<Ended> {
  const path = fileURLToPath(new URL(`../../../${script}`, import.meta.url));
  const [command, ...args] = [...before, process.execPath, '--disable-warning=ExperimentalWarning', path];
  if (command === undefined) throw new Error('no command');
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env['PATH'], ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => void (output += text));
  const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code, output });
    });
  });
}
