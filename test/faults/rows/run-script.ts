import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** A script of the project as an operator starts it; killed should it go on for longer. */
export function runScript(
  script: string,
  env: Readonly<Record<string, string>>,
  as: 'root' | 'nobody' = 'root',
  seconds = 30,
): Promise<Ended> {
  const path = fileURLToPath(new URL(`../../../${script}`, import.meta.url));
  const node = [process.execPath, '--disable-warning=ExperimentalWarning', path] as const;
  // Everything runs as root here, whom no file mode stops.
  const [command, ...args] =
    as === 'root' ? node : (['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', ...node] as const);
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
