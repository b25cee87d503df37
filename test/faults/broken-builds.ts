/** The same suite on broken builds: a fault it does not find there would not be found anywhere. */
import type { Failpoint } from '../../flow/failpoint.ts';
import type { BuildName } from './build.ts';
import { begin, killAt, killFromOutside } from './campaign.ts';
import { judge } from './judge.ts';
import type { Part } from './result.ts';

interface Broken {
  readonly build: BuildName;
  /** The check that must fail. */
  readonly check: string;
  readonly failpoints: readonly Failpoint[];
}

const BROKEN: readonly Broken[] = [
  {
    build: 'upsert',
    check: 'every accepted command has its one commit, no refused one has any',
    failpoints: ['execute.before-append', 'execute.after-append'],
  },
  { build: 'record-before-act', check: 'what is recorded as sent was sent', failpoints: ['notice.before-mail'] },
  { build: 'no-claim', check: 'one instance acts per run', failpoints: ['dispatch.after-start'] },
];
const CHUNKS = 12;
const KILLS = 4;

export const brokenBuilds = (seed: number): readonly Part[] =>
  BROKEN.map((broken) => ({
    name: `broken build: ${broken.build}`,
    run: async (folder) => [{ name: `broken build caught: ${broken.build}`, wrong: await hunt(folder, seed, broken) }],
  }));

async function hunt(folder: string, seed: number, { build, check, failpoints }: Broken): Promise<readonly string[]> {
  const world = begin(folder, seed);
  for (let chunk = 1; chunk <= CHUNKS; chunk++) {
    for (let n = 0; n < KILLS; n++) await killFromOutside(world, { build });
    for (const failpoint of failpoints) await killAt(world, { build }, failpoint);
    const { findings } = await judge(world, false);
    if (findings.some(({ name, wrong }) => name === check && wrong.length > 0)) return [];
  }
  return [`${String(CHUNKS)} times ${String(KILLS)} kills have not shown that "${check}" fails`];
}
