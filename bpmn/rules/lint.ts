/** `npm run check:models`: every fault of every model on a line of its own; exit code 1 if there is one. */
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from '../moddle/parse.ts';
import { releasedIds } from '../released/released.ts';
import { linter } from './linter.ts';
import { configOf, type Known } from './rules.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export const modelFiles = (): readonly string[] =>
  globSync('bpmn/*/*.bpmn', { cwd: ROOT })
    .filter((file) => !file.startsWith('bpmn/released/'))
    .sort();

/** A worker's file is called like its job type, e.g. `workers/uebergabe.zustellen.ts`. */
export const workerJobTypes = (): readonly string[] =>
  readdirSync(resolve(ROOT, 'workers')).flatMap((file) => /^([a-z0-9-]+\.[a-z0-9-]+)\.ts$/.exec(file)?.slice(1) ?? []);

export async function faultsOf(file: string, known: Known): Promise<readonly string[]> {
  try {
    const results = await linter(configOf(known)).lint(await parse(readFileSync(resolve(ROOT, file), 'utf8')));
    return Object.entries(results).flatMap(([rule, reports]) =>
      reports.map(({ id, message }) => `${file}: ${id ?? '-'}: ${message} (${rule})`),
    );
  } catch (error) {
    return [`${file}: -: ${error instanceof Error ? error.message : String(error)} (lesbar)`];
  }
}

async function main(): Promise<void> {
  const known = { jobTypes: workerJobTypes(), ...(await releasedIds()) };
  const faults = (await Promise.all(modelFiles().map((file) => faultsOf(file, known)))).flat();
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}

if (import.meta.main) await main();
