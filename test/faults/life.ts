/** One life of the product: it is kept busy until it dies, by its own failpoint or from outside. */
import { setTimeout as pause } from 'node:timers/promises';
import type { BuildName } from './build.ts';
import { begin, type Chooser, react, usual, type Utterance } from './chatter.ts';
import { type Talk, talkTo } from './talk.ts';
import type { World } from './world.ts';

export interface LifeOptions {
  readonly build: BuildName;
  readonly failpoint: string | null;
  /** What leads to the failpoint; otherwise the usual business. */
  readonly choose: Chooser;
  /** Milliseconds until it is killed from outside, from the start or from the moment it is ready. */
  readonly killAfter: number;
  readonly whileStarting: boolean;
  readonly drives?: number;
  readonly env?: Readonly<Record<string, string>>;
}
export interface Death {
  /** Died at its failpoint, not by our hand. */
  readonly byItself: boolean;
  readonly unanswered: number;
}

const IN_FLIGHT = 6;

export async function live(world: World, options: LifeOptions): Promise<Death> {
  const { dice } = world;
  const again = [...world.said.values()].filter(({ answer }) => answer === 'none');
  let now = 0;
  const talk: Talk = talkTo(world, {
    ...options,
    onAnswer: (views, who) => {
      for (const said of react(world, who, views, now)) talk.say(said);
      topUp();
    },
  });
  const utter = (one: Utterance): void => ('key' in one ? talk.say(one) : talk.ask(one.who, one.what));
  const topUp = (): void => {
    for (let tries = 0; now > 0 && talk.waiting() < IN_FLIGHT && tries < IN_FLIGHT; tries++) {
      const choose = dice.chance(0.7) ? options.choose : usual;
      for (const one of choose(world, now)) {
        if (!('key' in one) && one.what.kind === 'move-clock') now = Math.max(now, one.what.to);
        utter(one);
      }
    }
  };
  // Said again under the same key, before anything else.
  for (const said of again) talk.say(said);
  if (again.length === 0) begin(world, now).forEach(utter);
  const begun = talk.ready.then(
    (ready) => {
      now = ready.now;
      topUp();
      return true;
    },
    () => false,
  );
  let isOurs = false;
  const kill = async (): Promise<void> => {
    if (!options.whileStarting && !(await begun)) return;
    await pause(options.killAfter);
    // Nobody dies without somebody waiting for an answer.
    while (now > 0 && talk.unanswered() === 0 && !isOver) {
      for (const one of usual(world, now)) utter(one);
    }
    isOurs = true;
    talk.child.kill();
  };
  let isOver = false;
  const ended = talk.ended.then((ending) => {
    isOver = true;
    return ending;
  });
  await Promise.race([kill(), ended]);
  const { code, signal, stderr } = await ended;
  if (signal !== 'SIGKILL') world.wrong.push(`ended by itself with ${String(code ?? signal)}: ${stderr.slice(-1500)}`);
  return { byItself: !isOurs, unanswered: talk.unanswered() };
}
