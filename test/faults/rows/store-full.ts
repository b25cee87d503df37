import { setTimeout as pause } from 'node:timers/promises';
import { look, react, send, usual } from '../chatter.ts';
import { KOORDINATION } from '../offices.ts';
import type { Part } from '../result.ts';
import { type Talk, talkTo } from '../talk.ts';
import type { World } from '../world.ts';
import { endsWell, grow } from './grow.ts';

/** The store file cannot grow: 503, nothing half-written; with room again everything goes on. */
export const storeFull = (seed: number): Part => ({
  name: 'store full',
  async run(folder) {
    const world = await grow(folder, seed, 2);
    const talk = talkTo(world, {
      build: 'sound',
      onAnswer: (views, who) => react(world, who, views, now).forEach((said) => talk.say(said)),
    });
    const { now } = await talk.ready;
    await talk.answerTo(KOORDINATION, { kind: 'limit-pages', more: 2 });
    const refused = await busyUntilFull(world, talk, now);
    await talk.answerTo(KOORDINATION, { kind: 'limit-pages', more: null });
    talk.child.kill();
    await talk.ended;
    return [
      { name: 'store full: commands are refused as such', wrong: refused ? [] : ['nothing was ever refused'] },
      await endsWell(world, 'store full: nothing half-written, everything goes on'),
    ];
  },
});

async function busyUntilFull(world: World, talk: Talk, now: number): Promise<boolean> {
  const isFull = (): boolean => [...world.refusals].some((text) => text.includes('StoreUnavailable'));
  for (let turn = 0; turn < TURNS; turn++) {
    for (const one of [...usual(world, now), ...send(world, now), ...look(world, now)])
      if ('key' in one) talk.say(one);
      else if (one.what.kind !== 'move-clock') talk.ask(one.who, one.what);
    await pause(20);
    if (isFull() && turn > LEAST) break;
  }
  while (talk.waiting() > 0) await pause(20);
  return isFull();
}
const LEAST = 20;
const TURNS = 200;
