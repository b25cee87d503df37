import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { revoke } from '../chatter.ts';
import { dataIn } from '../child-process.ts';
import type { Part } from '../result.ts';
import { endsWell, grow, work } from './grow.ts';
import { runScript } from './run-script.ts';

/** A crash in the midst of a line: it was never answered and goes. A line damaged later is no crash: nothing starts. */
export const tornLedger = (seed: number): Part => ({
  name: 'torn ledger line',
  async run(folder) {
    const world = await grow(folder, seed, 2);
    await work(world, 2, revoke);
    const path = join(dataIn(folder), 'ledger.jsonl');
    appendFileSync(path, '{"kind":"withdrawal","at":"2026-11-2');
    await work(world, 2, revoke);
    const torn = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !isWhole(line));
    const well = await endsWell(world, 'torn ledger line: everything goes on');

    const whole = readFileSync(path, 'utf8');
    const damaged = whole.replace('{', '[');
    writeFileSync(path, damaged);
    const { code, output } = await runScript('main.ts', { DATA_DIR: dataIn(folder), PORT: '0' }, 'root', 20);
    const isLeft = readFileSync(path, 'utf8') === damaged;
    return [
      { name: 'torn ledger line: gone with the next withdrawal', wrong: torn },
      well,
      {
        name: 'damaged ledger: one line, exit code 3, the file is left as it is',
        wrong:
          code === 3 && isLeft ? [] : [`exit code ${String(code)}, left ${String(isLeft)}: ${output.slice(0, 300)}`],
      },
    ];
  },
});

function isWhole(line: string): boolean {
  try {
    return JSON.parse(line) !== null;
  } catch {
    return false;
  }
}
