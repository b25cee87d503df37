/** Everything an ABH can get from the flow after a decline, a no-show and a withdrawal: equal but for ids and times (ADR 0006). */
import { expect, test } from '@jest/globals';
import type { House } from './house.ts';
import { openHouse } from './house.ts';
import { abh, act, cm, code, key, offered, type Offered, offerInput, ok } from './people.ts';

const ENDINGS: { readonly [name: string]: (house: House, handover: Offered) => Promise<unknown> } = {
  declined: (house, { id }) =>
    act(house, cm, id, { action: 'decline', input: { reason: 'person-wants-not', explanation: '' } }),
  'not turned up': async (house, { id }) => {
    ok(await house.flow.payload(cm, id));
    ok(await act(house, cm, id, { action: 'accept', input: {} }));
    ok(await act(house, cm, id, { action: 'outcome', input: { outcome: 'not-attended', items: [], explanation: '' } }));
  },
  withdrawn: (house, { consent }) => house.flow.withdrawConsent(cm, consent, key()),
  'withdrawn after it was read': async (house, { id, consent }) => {
    ok(await house.flow.payload(cm, id));
    await house.flow.withdrawConsent(cm, consent, key());
  },
};

/** Ids, hashes, versions, times and days say nothing but when; each is replaced by its kind. */
const bare = (said: unknown): string =>
  JSON.stringify(said, null, 1)
    .replace(/\b[hcew]_[a-z2-7]{26}\b/g, 'ID')
    .replace(/\b[0-9a-f]{64}\b/g, 'HASH')
    .replace(/"version": "[^"]+"/g, 'VERSION')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replace(/"key-\d+"|abh-rsk\/key-\d+/g, 'KEY');

async function learns(end: (house: House, handover: Offered) => Promise<unknown>): Promise<string> {
  const house = await openHouse();
  const { flow } = house;
  const handover = await offered(house);
  await house.settled();
  await end(house, handover);
  await house.settled();
  await house.moveTo('2026-11-24T08:00:00.000Z');
  const everything = async () => [
    ok(await flow.handover(abh, handover.id)),
    ok(await flow.payload(abh, handover.id)),
    ok(await flow.journal(abh, handover.id)),
    await flow.list(abh, { view: 'sent', open: null }, null, 10),
    await flow.list(abh, { view: 'sent', open: true }, null, 10),
    await flow.list(abh, { view: 'inbox', filter: 'all' }, null, 10),
    await flow.list(abh, { view: 'overdue' }, null, 10),
    await flow.list(abh, { view: 'open' }, null, 10),
    await flow.handoversOfCase(abh, handover.of),
    await flow.counts(abh),
    ok(await flow.consent(abh, handover.consent)),
    await flow.consentsOfCase(abh, handover.of),
    ok(await flow.consents(abh, null, 10)),
    ok(await flow.previewOffer(abh, offerInput(handover.of, handover.consent))).verdict,
    code(await flow.offer(abh, offerInput(handover.of, handover.consent), key())),
    code(await act(house, abh, handover.id, { action: 'supplement', input: { explanation: '' } })),
    code(await act(house, abh, handover.id, { action: 'cancel', input: {} })),
    await exported(house),
    house.notices.filter(({ to }) => to === abh.office).map(({ kind }) => kind),
  ];
  const before = await everything();
  ok(await act(house, abh, handover.id, { action: 'acknowledge', input: {} }));
  await house.settled();
  // Weeks later: no reminder comes in one case and not in the other.
  await house.moveTo('2027-01-29T08:00:00.000Z');
  const after = await everything();
  await house.close();
  return bare([before, after]);
}

async function exported(house: House): Promise<readonly unknown[]> {
  const lines: unknown[] = [];
  for await (const line of ok(await house.flow.exportJournal(abh))) lines.push(JSON.parse(line));
  return lines;
}

test('decline, no-show and withdrawal read the same', async () => {
  const declined = await learns(
    (house, handover) => ENDINGS['declined']?.(house, handover) ?? Promise.reject(new Error('?')),
  );
  expect(declined).toContain('not-realised');
  for (const [name, end] of Object.entries(ENDINGS)) expect([name, await learns(end)]).toEqual([name, declined]);
});
