/** `npm run test:browser [-- <part of a name>…]`: every `*.e2e.ts` here, in Debian's chromium, against the running service. */
import { mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run as accessible } from './accessible.e2e.ts';
import { startApp } from './app.ts';
import { startBrowser } from './browser.ts';
import { run as modelImport } from './model-import.e2e.ts';
import { run as referral } from './referral.e2e.ts';
import type { Result, Suite } from './result.ts';
import { run as withoutScript } from './without-script.e2e.ts';

const SUITES: Readonly<Record<string, Suite>> = {
  referral,
  'without-script': withoutScript,
  'model-import': modelImport,
  accessible,
};
const forgotten = readdirSync(new URL('.', import.meta.url)).filter(
  (file) => file.endsWith('.e2e.ts') && !(file.replace('.e2e.ts', '') in SUITES),
);
if (forgotten.length > 0) throw new Error(`not run by anybody: ${forgotten.join(', ')}`);

const wanted = process.argv.slice(2);
const suites = Object.entries(SUITES).filter(
  ([name]) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
);
const pictures = process.env['PICTURES'] ?? join(tmpdir(), 'staffelstab-bilder');
mkdirSync(pictures, { recursive: true });

const started = Date.now();
const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;
const app = await startApp();
const browser = await startBrowser();
console.log(`service and browser: ${seconds(started)}`);
const results: Result[] = [];
try {
  for (const [file, run] of suites) {
    const before = Date.now();
    const found = await run(browser, { base: app.base, pictures }).catch((error: unknown): readonly Result[] => [
      { name: file, faults: [error instanceof Error ? (error.stack ?? error.message) : String(error)] },
    ]);
    results.push(...found);
    for (const { name, faults } of found) {
      console.log(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${name}`);
      for (const fault of faults) console.log(`       ${fault}`);
    }
    console.log(`${file}: ${seconds(before)}`);
  }
} finally {
  await browser.close();
  await app.stop();
}
const failed = results.filter(({ faults }) => faults.length > 0).length;
console.log(`pictures: ${pictures}`);
console.log(`total: ${seconds(started)}`);
console.log(`${String(results.length - failed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
