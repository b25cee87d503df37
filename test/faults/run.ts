/**
 * The fault suite: `npm run test:faults -- [--kills N] [--each N] [--worlds N] [--seed N] [--only TEXT]`. Kills the real
 * product in child processes and compares; prints progress, seconds and `N passed, N failed`.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brokenBuilds } from './broken-builds.ts';
import { COMPILE_CACHE } from './child-process.ts';
import type { Part, Result } from './result.ts';
import { rows } from './rows/rows.ts';
import { warmUp } from './warm-up.ts';
import { enough, noToll, type Size, worlds } from './worlds.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '500' },
    each: { type: 'string', default: '20' },
    worlds: { type: 'string', default: '4' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string', default: '' },
  },
});
const size: Size = {
  kills: Number(values.kills),
  each: Number(values.each),
  worlds: Number(values.worlds),
  seed: Number(values.seed),
};
const LANES = 2;
/** Sentences per failed check, and their length. */
const MOST = 5;
const short = (text: string): string => (text.length > 600 ? `${text.slice(0, 600)} …` : text);
const begun = performance.now();
const seconds = (): string => `${String(Math.round((performance.now() - begun) / 1000)).padStart(4)} s`;
const tell = (text: string): void => console.log(`${seconds()}  ${text}`);

const home = mkdtempSync(join(tmpdir(), 'staffelstab-faults-'));
mkdirSync(COMPILE_CACHE, { recursive: true });
tell(`seed ${String(size.seed)}; repeat with: npm run test:faults -- --seed ${String(size.seed)}`);
await warmUp(join(home, 'warm-up'));

const toll = noToll();
const all: readonly Part[] = [...worlds(size, toll), ...rows(size.seed + 100), ...brokenBuilds(size.seed + 200)];
const wanted = all.filter(({ name }) => name.includes(values.only));
const waiting = wanted.map((part, i) => ({ part, folder: join(home, String(i)) }));
const results: Result[] = [];
await Promise.all(Array.from({ length: LANES }, lane));
if (values.only === '') results.push(...enough(size, toll));

const failed = results.filter(({ wrong }) => wrong.length > 0);
tell(
  `${String(toll.random)} kills from outside, ${String([...toll.failpoint.values()].reduce((sum, n) => sum + n, 0))} at ` +
    `${String(toll.failpoint.size)} failpoints; ${String(toll.handovers)} handovers, ${String(toll.commits)} commits, ` +
    `${String(toll.mails)} mails, ${String(toll.mailsTwice)} of them a second time under the same Message-ID`,
);
for (const result of results.slice(-enough(size, toll).length))
  if (values.only === '') console.log(`        ${result.name}`);
if (failed.length === 0) rmSync(home, { recursive: true });
else tell(`the data folders are left in ${home}`);
tell('end');
console.log(`${String(results.length - failed.length)} passed, ${String(failed.length)} failed`);
process.exit(failed.length === 0 ? 0 : 1);

// ---------------------------------------------------------------------------------------------------------------------

async function lane(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { part, folder } = next;
    tell(`${part.name}: begins`);
    const progress = (text: string): void => tell(`${part.name}: ${text}`);
    const found = await part
      .run(folder, progress)
      .catch((error: unknown): readonly Result[] => [
        { name: part.name, wrong: [error instanceof Error ? (error.stack ?? error.message) : String(error)] },
      ]);
    results.push(...found);
    const bad = found.filter(({ wrong }) => wrong.length > 0);
    tell(`${part.name}: ${String(found.length - bad.length)} passed, ${String(bad.length)} failed`);
    for (const { name, wrong } of bad)
      for (const what of wrong.slice(0, MOST)) tell(`  FAILED ${name}: ${short(what)}`);
    if (bad.length === 0) rmSync(folder, { recursive: true, force: true });
  }
}
