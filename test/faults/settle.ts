/** Brings a world to its end: everything unanswered is said again, everybody does what stands in the inbox, time passes. */
import { z } from 'zod';
import { View, type World } from './world.ts';
import { situation } from './chatter.ts';
import { learnView } from './learn.ts';
import { CLERKS, KOORDINATION } from './offices.ts';
import type { Principal } from './protocol.ts';
import { act, DAY } from './sayings.ts';
import { type Talk, talkTo, type TalkOptions } from './talk.ts';

/** What finishes a task, whoever has it. */
const ENDS: Readonly<Record<string, string>> = {
  answer: 'accept',
  work: 'outcome',
  resume: 'outcome',
  supplement: 'supplement',
  'read-answer': 'acknowledge',
  'confirm-deletion': 'confirm-deletion',
};
const ROUNDS = 120;
const REST = 700;
const Rested = z.object({ open: z.int(), attention: z.int(), stuck: z.int(), instances: z.int() });

export interface Settled {
  readonly rounds: number;
  /** Clockwork notes that never went away. */
  readonly left: number;
}

export async function settle(world: World, options: TalkOptions): Promise<Settled> {
  const talk = talkTo(world, options);
  let { now } = await talk.ready;
  for (let round = 1; ; round++) {
    for (const said of world.said.values()) if (said.answer === 'none') talk.say(said);
    await quiet(talk);
    let todo = 0;
    for (const who of CLERKS) todo += await tidyUp(world, talk, who, now);
    await quiet(talk);
    const { open, stuck, instances } = Rested.parse(await talk.answerTo(KOORDINATION, { kind: 'rest', ms: REST }));
    const isDone = open === 0 && todo === 0 && instances === 0;
    if (isDone || round === ROUNDS) {
      talk.child.end();
      await talk.ended;
      return { rounds: round, left: open + instances };
    }
    if (stuck > 0) await unstick(world, talk, now);
    // A step of ten minutes shows what is silent, a day what is due.
    now += todo > 0 || (open > 0 && round % 3 === 0) ? 11 * MINUTE : DAY;
    await talk.answerTo(KOORDINATION, { kind: 'move-clock', to: now });
    await talk.answerTo(KOORDINATION, { kind: 'rest', ms: REST });
  }
}

const MINUTE = 60_000;

async function tidyUp(world: World, talk: Talk, who: Principal, now: number): Promise<number> {
  const views = z.array(View).parse(await talk.answerTo(who, { kind: 'inbox' }));
  for (const view of views) {
    learnView(world, view);
    const action = ENDS[view.task ?? ''] ?? '';
    if (view.actions.includes(action)) talk.say(act(world, who, view, action, situation(view, now)));
  }
  return views.length;
}

/** What the product could not repair, a person sets going again: the coordination extends or reminds. */
async function unstick(world: World, talk: Talk, now: number): Promise<void> {
  const views = z.array(View).parse(await talk.answerTo(KOORDINATION, { kind: 'overdue' }));
  for (const view of views) {
    const action = ['extend', 'remind', 'reassign'].find((one) => view.actions.includes(one));
    if (view['stuck'] === true && action !== undefined)
      talk.say(act(world, KOORDINATION, view, action, situation(view, now)));
  }
  await quiet(talk);
}

async function quiet(talk: Talk): Promise<void> {
  while (talk.waiting() > 0) await talk.answerTo(KOORDINATION, { kind: 'now' });
}
