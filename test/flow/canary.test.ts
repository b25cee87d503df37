/** Names, birth dates, file numbers and free texts: in the vault, and nowhere else. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openHouse } from './house.ts';
import { act, CANARY, cm, ebh, key, offered, ok, otherCm, protection } from './people.ts';

test('no canary in process variables, commits, projections, notices, reports or the export', async () => {
  const house = await openHouse();
  const { id, consent } = await offered(house, ebh);
  await house.settled();
  ok(await house.flow.payload(cm, id));
  ok(
    await act(house, cm, id, {
      action: 'return',
      input: { reason: 'task-unclear', items: [], explanation: CANARY.text },
    }),
  );
  ok(await act(house, ebh, id, { action: 'supplement', input: { explanation: CANARY.text } }));
  await house.settled();
  ok(
    await act(house, cm, id, {
      action: 'forward',
      input: { to: otherCm.office, consent: null, explanation: CANARY.text },
    }),
  );
  await house.settled();
  ok(await house.flow.withdrawConsent(ebh, consent, key()));
  await house.settled();
  const said = [JSON.stringify([house.notices, house.events, house.outcomes])];
  for await (const line of ok(await house.flow.exportJournal(protection))) said.push(line);
  // All bytes on the disk: tables of the engine, commits, lists, read log, ledger, keys.
  house.sqlite.database.exec('pragma wal_checkpoint(truncate)');
  for (const file of readdirSync(house.dir)) said.push(readFileSync(join(house.dir, file)).toString('latin1'));
  const all = said.join('\n');
  expect(all.length).toBeGreaterThan(50_000);
  for (const canary of Object.values(CANARY)) expect([canary, all.includes(canary)]).toEqual([canary, false]);
  await house.close();
});
