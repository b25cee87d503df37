/** `npm run test:browser [-- <part of a name>…]`: every `*.e2e.ts` here, in Debian's chromium, against the running service. */
import { mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from './app.ts';
import { startBrowser } from './browser.ts';
import type { Result, Suite } from './result.ts';

const wanted = process.argv.slice(2);
const files = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.e2e.ts'))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort();
const pictures = process.env['PICTURES'] ?? join(tmpdir(), 'staffelstab-bilder');
mkdirSync(pictures, { recursive: true });

const started = Date.now();
const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;
const app = await startApp();
const browser = await startBrowser();
console.log(`service and browser: ${seconds(started)}`);
const results: Result[] = [];
try {
  for (const file of files) {
    const before = Date.now();
    const { run } = (await import(new URL(file, import.meta.url).href)) as { run: Suite };
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
