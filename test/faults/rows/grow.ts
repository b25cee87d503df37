import { type Chooser, usual } from '../chatter.ts';
import { begin, killFromOutside } from '../campaign.ts';
import type { Finding } from '../finding.ts';
import { judge } from '../judge.ts';
import { live } from '../life.ts';
import type { Result } from '../result.ts';
import { settle } from '../settle.ts';
import type { TalkOptions } from '../talk.ts';
import type { World } from '../world.ts';

/** A small district in the middle of its work, killed a few times. */
export async function grow(folder: string, seed: number, lives = 4): Promise<World> {
  const world = begin(folder, seed);
  await work(world, lives);
  return world;
}

export async function work(world: World, lives: number, choose: Chooser = usual): Promise<void> {
  for (let n = 0; n < lives; n++) {
    await live(world, { build: 'sound', failpoint: null, choose, killAfter: LONG, whileStarting: false });
    await killFromOutside(world, { build: 'sound' });
  }
}

/** Milliseconds: long enough for a sweep and a checkpoint. */
const LONG = 900;

/** All the checks, as one result. */
export async function endsWell(world: World, name: string, options: TalkOptions = { build: 'sound' }): Promise<Result> {
  await settle(world, options);
  const { findings } = await judge(world, true);
  return { name, wrong: [...world.wrong, ...all(findings)] };
}

const all = (findings: readonly Finding[]): readonly string[] =>
  findings.flatMap(({ name, wrong }) => wrong.map((what) => `${name}: ${what}`));
