/** One world: born, killed again and again, brought to its end, judged. */
import { mkdirSync, rmSync } from 'node:fs';
import type { Failpoint } from '../../flow/failpoint.ts';
import type { BuildName } from './build.ts';
import { usual } from './chatter.ts';
import { dataIn } from './child-process.ts';
import { dice } from './dice.ts';
import type { Verdict } from './finding.ts';
import { judge } from './judge.ts';
import { live } from './life.ts';
import { RECIPES } from './recipes.ts';
import { settle } from './settle.ts';
import { newWorld, type World } from './world.ts';

export interface Campaign {
  readonly folder: string;
  readonly seed: number;
  readonly build: BuildName;
  readonly kills: number;
  readonly failpoints: readonly Failpoint[];
  /** Each of them so often. */
  readonly each: number;
  readonly progress: (text: string) => void;
  readonly env?: Readonly<Record<string, string>>;
}
export interface Outcome {
  readonly world: World;
  readonly verdict: Verdict;
  readonly rounds: number;
}

export function begin(folder: string, seed: number): World {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dataIn(folder), { recursive: true });
  return newWorld(folder, dice(seed));
}

export async function run(campaign: Campaign): Promise<Outcome> {
  const { folder, seed, build, progress, env = {} } = campaign;
  const world = begin(folder, seed);
  const plan = planOf(campaign, world);
  let done = 0;
  for (const failpoint of plan) {
    if (failpoint !== null) await killAt(world, campaign, failpoint);
    else if (world.kills.random < campaign.kills) await killFromOutside(world, campaign);
    if (++done % 50 === 0) progress(`${String(done)} of ${String(plan.length)} kills`);
  }
  progress('comes to rest');
  const { rounds } = await settle(world, { build, env });
  return { world, verdict: await judge(world, true), rounds };
}

/** `null`: from outside, at a random moment. */
function planOf({ kills, failpoints, each }: Campaign, { dice: chance }: World): readonly (Failpoint | null)[] {
  const plan: (Failpoint | null)[] = [
    ...Array.from({ length: kills }, () => null),
    ...failpoints.flatMap((name) => Array.from({ length: each }, () => name)),
  ];
  // First a while of business, so that there is something to lose.
  const order = plan.map((one, i) => ({ one, place: i < WARM_UP ? -1 : chance.next() }));
  return order.sort((a, b) => a.place - b.place).map(({ one }) => one);
}
const WARM_UP = 6;

/** Counts only if somebody was waiting for an answer. */
export async function killFromOutside(
  world: World,
  { build, env = {} }: Pick<Campaign, 'build' | 'env'>,
): Promise<void> {
  for (;;) {
    const whileStarting = world.dice.chance(0.15);
    const killAfter = whileStarting ? world.dice.between(20, 700) : world.dice.between(0, 160);
    const death = await live(world, { build, env, failpoint: null, choose: usual, killAfter, whileStarting });
    if (death.unanswered === 0) continue;
    world.kills.random++;
    if (whileStarting) world.kills.starting++;
    return;
  }
}

const PATIENCE = 2_500;
const TRIES = 12;

export async function killAt(
  world: World,
  { build, env = {} }: Pick<Campaign, 'build' | 'env'>,
  name: Failpoint,
): Promise<void> {
  const { choose, passes } = RECIPES[name];
  for (let tries = 0; tries < TRIES; tries++) {
    const failpoint = `${name}:${String(world.dice.between(1, passes))}`;
    const death = await live(world, { build, env, failpoint, choose, killAfter: PATIENCE, whileStarting: false });
    // Killed from outside after all: a kill like any other.
    if (!death.byItself) world.kills.random += death.unanswered > 0 ? 1 : 0;
    else return void world.kills.failpoint.set(name, (world.kills.failpoint.get(name) ?? 0) + 1);
  }
  world.wrong.push(`failpoint ${name} is never reached`);
}
