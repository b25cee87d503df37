import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { revoke } from '../chatter.ts';
import { dataIn } from '../child-process.ts';
import type { Part } from '../result.ts';
import { talkTo } from '../talk.ts';
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
    const talk = talkTo(world, { build: 'sound' });
    await talk.ready;
    talk.child.kill();
    await talk.ended;
    const healed = readFileSync(path, 'utf8');
    const well = await endsWell(world, 'torn ledger line: everything goes on');

    const whole = readFileSync(path, 'utf8');
    const damaged = whole.replace('{', '[');
    writeFileSync(path, damaged);
    const { code, output } = await runScript('main.ts', { DATA_DIR: dataIn(folder), PORT: '0' }, [], 20);
    const isLeft = readFileSync(path, 'utf8') === damaged;
    return [
      { name: 'torn ledger line: removed at the start', wrong: healed.endsWith('}\n') ? [] : [healed.slice(-60)] },
      well,
      {
        name: 'damaged ledger: one line, exit code 3, the file is left as it is',
        wrong:
          code === 3 && isLeft ? [] : [`exit code ${String(code)}, left ${String(isLeft)}: ${output.slice(0, 300)}`],
      },
    ];
  },
});
