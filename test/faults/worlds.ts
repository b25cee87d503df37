/** The main part: worlds that are killed from outside and at every failpoint, then brought to their end and judged. */
import { FAILPOINTS } from '../../flow/failpoint.ts';
import { run } from './campaign.ts';
import { unfound } from './canary.ts';
import type { Part, Result } from './result.ts';
import type { World } from './world.ts';

export interface Size {
  readonly worlds: number;
  /** From outside, in all worlds together. */
  readonly kills: number;
  /** Of each failpoint, in all worlds together. */
  readonly each: number;
  readonly seed: number;
}

export interface Toll {
  random: number;
  starting: number;
  readonly failpoint: Map<string, number>;
  handovers: number;
  commits: number;
  mails: number;
  mailsTwice: number;
}
export const noToll = (): Toll => ({
  random: 0,
  starting: 0,
  failpoint: new Map(),
  handovers: 0,
  commits: 0,
  mails: 0,
  mailsTwice: 0,
});

export const worlds = (size: Size, toll: Toll): readonly Part[] =>
  Array.from({ length: size.worlds }, (_, i): Part => {
    const seed = size.seed + i;
    const name = `world ${String(i + 1)} (seed ${String(seed)})`;
    return {
      name,
      async run(folder, progress) {
        const { world, verdict } = await run({
          folder,
          seed,
          build: 'sound',
          kills: Math.ceil(size.kills / size.worlds),
          failpoints: FAILPOINTS,
          each: Math.ceil(size.each / size.worlds),
          progress,
          // One of them tells all it can, for the canaries.
          env: { LOG_LEVEL: i === 0 ? 'trace' : 'info' },
        });
        count(toll, world, verdict.figures);
        return [
          ...verdict.findings.map((finding) => ({ ...finding, name: `${name}: ${finding.name}` })),
          { name: `${name}: nothing wrong while it went on`, wrong: world.wrong },
          {
            name: `${name}: the canaries sang where they may`,
            wrong: world.shown > 0 ? [] : ['nobody ever read anything'],
          },
        ];
      },
    };
  });

function count(
  toll: Toll,
  { kills }: World,
  figures: Pick<Toll, 'handovers' | 'commits' | 'mails' | 'mailsTwice'>,
): void {
  toll.random += kills.random;
  toll.starting += kills.starting;
  for (const [name, n] of kills.failpoint) toll.failpoint.set(name, (toll.failpoint.get(name) ?? 0) + n);
  toll.handovers += figures.handovers;
  toll.commits += figures.commits;
  toll.mails += figures.mails;
  toll.mailsTwice += figures.mailsTwice;
}

/** The suite has done what it promises. */
export const enough = ({ kills, each }: Size, toll: Toll): readonly Result[] => [
  { name: 'the search for canaries finds planted ones', wrong: unfound() },
  {
    name: `killed from outside ${String(toll.random)} times, ${String(toll.starting)} of them while starting`,
    wrong: toll.random >= kills ? [] : [`wanted: ${String(kills)}`],
  },
  ...FAILPOINTS.map((name) => {
    const n = toll.failpoint.get(name) ?? 0;
    return { name: `killed at ${name} ${String(n)} times`, wrong: n >= each ? [] : [`wanted: ${String(each)}`] };
  }),
];
