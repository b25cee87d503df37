import { chmodSync, cpSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dataIn } from '../child-process.ts';
import type { Part } from '../result.ts';
import { fingerprint } from './files.ts';
import { grow } from './grow.ts';
import { runScript } from './run-script.ts';

/** Files that belong to another user: one German line, exit code 3, nothing changed. */
export const readOnlyFile = (seed: number): Part => ({
  name: 'store file read-only',
  async run(folder) {
    await grow(folder, seed, 1);
    const shown = join(folder, 'shown');
    cpSync(dataIn(folder), shown, { recursive: true });
    for (const path of [dirname(folder), folder, shown]) chmodSync(path, 0o755);
    for (const name of readdirSync(shown)) chmodSync(join(shown, name), 0o644);
    const before = fingerprint(shown);
    const { code, output } = await runScript('main.ts', { DATA_DIR: shown, PORT: '0' }, 'nobody', 20);
    const lines = output.trim().split('\n');
    return [
      {
        name: 'store file read-only: one line and exit code 3',
        wrong: code === 3 && lines.length === 1 ? [] : [`exit code ${String(code)}: ${output.slice(0, 500)}`],
      },
      { name: 'store file read-only: nothing changed', wrong: fingerprint(shown) === before ? [] : ['a file changed'] },
    ];
  },
});
