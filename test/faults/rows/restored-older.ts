import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { revoke, send } from '../chatter.ts';
import { dataIn } from '../child-process.ts';
import { dice } from '../dice.ts';
import { clerk } from '../offices.ts';
import type { Part, Result } from '../result.ts';
import { talkTo } from '../talk.ts';
import { newWorld, type World } from '../world.ts';
import { keep, putBack } from './files.ts';
import { endsWell, grow, work } from './grow.ts';
import { runScript } from './run-script.ts';

/** An older copy of the store, with or without older keys, while ledger and checkpoint know more. */
export const restoredOlder = (seed: number, alsoKeys: boolean): Part => {
  const name = alsoKeys ? 'store and keys restored older' : 'store restored older';
  return {
    name,
    async run(folder) {
      const files = ['staffelstab.sqlite', ...(alsoKeys ? ['keys.sqlite'] : [])];
      const before = await grow(folder, seed);
      const sent = [...before.mails];
      const known = new Set([...before.handovers.keys()]);
      for (const file of files) keep(folder, file);
      await work(before, 4, revoke);
      for (const file of files) putBack(folder, file);

      const after = restored(before, sent, known);
      const readOnly = await whileBehind(after, name);
      const { code, output } = await runScript('cli/recover.ts', { DATA_DIR: dataIn(folder), LOG_LEVEL: 'silent' });
      const recovered: Result = {
        name: `${name}: recover ends well and says what is lost`,
        wrong:
          code === 0 && /Nachgeholt: \d+ Widerrufe/.test(output)
            ? []
            : [`exit code ${String(code)}: ${output.slice(-500)}`],
      };
      return [...readOnly, recovered, await endsWell(after, `${name}: withdrawals and erasures hold, all go on`)];
    },
  };
};

/** What of a world is left: later commands are lost with the steps they caused, withdrawals are not. */
function restored(before: World, sent: World['mails'], known: ReadonlySet<string>): World {
  const world = newWorld(before.folder, dice(before.dice.between(1, 1_000_000)));
  world.counter = before.counter;
  world.mails.push(...sent);
  const consents = new Set<string>();
  for (const [id, seen] of before.handovers) {
    if (!known.has(id)) continue;
    world.handovers.set(id, seen);
    if (seen.ground.kind === 'consent') consents.add(seen.ground.consent);
  }
  for (const id of before.withdrawn) if (consents.has(id)) world.withdrawn.add(id);
  return world;
}

async function whileBehind(world: World, name: string): Promise<readonly Result[]> {
  const talk = talkTo(world, { build: 'sound' });
  const { readOnly, now } = await talk.ready;
  const said = send(world, now);
  for (const one of said) if ('key' in one) talk.say(one);
  // I7 even now: `learn` finds it wrong if one of these is open.
  for (const { id, recipient } of world.handovers.values()) talk.ask(clerk(recipient), { kind: 'payload', id });
  await talk.answerTo(clerk('abh-rsk'), { kind: 'now' });
  while (talk.waiting() > 0) await talk.answerTo(clerk('abh-rsk'), { kind: 'now' });
  talk.child.kill();
  await talk.ended;
  const accepted = [...world.said.values()].filter(({ answer }) => answer === 'accepted');
  const ledger = readFileSync(join(dataIn(world.folder), 'ledger.jsonl'), 'utf8').split('\n').length - 1;
  return [
    {
      name: `${name}: opens read-only and says why`,
      wrong: readOnly?.includes('recover') === true ? [] : [String(readOnly)],
    },
    { name: `${name}: nothing is recorded until then`, wrong: accepted.map(({ key }) => `${key} was accepted`) },
    {
      name: `${name}: the ledger knows more (${String(ledger)} lines)`,
      wrong: ledger > 0 && world.withdrawn.size > 0 ? [] : ['nothing was withdrawn'],
    },
  ];
}
