/** The whole way of one referral, on the console as it were: no skin, everything else real. */
import { afterEach, expect, test } from '@jest/globals';
import { openHouse, type House } from './house.ts';
import { abh, act, cm, offered, ok } from './people.ts';

let house: House;
afterEach(() => house.close());

test('ABH refers, CM accepts and reports, ABH reads and acknowledges', async () => {
  house = await openHouse();
  const { flow } = house;
  const { id } = await offered(house);
  expect((await flow.counts(cm)).inbox.all).toBe(1);
  await house.settled();
  expect(ok(await flow.handover(abh, id)).standing).toBe('delivered');
  expect(house.notices.map(({ kind, to }) => [kind, to])).toEqual([['arrival', 'cm-windeck']]);

  const read = ok(await flow.payload(cm, id));
  expect(read.open && read.sheet['kontakt']?.['lastName']).toBe('Zzyzxhuber');
  ok(await act(house, cm, id, { action: 'accept', input: {} }));
  await house.settled();
  await house.moveTo('2026-11-23T08:10:00.000Z');
  expect(ok(await flow.handover(abh, id)).standing).toBe('running');

  const outcome = { outcome: 'result', items: [], explanation: '' } as const;
  ok(await act(house, cm, id, { action: 'outcome', input: { ...outcome, items: [] } }));
  await house.settled();
  const seen = ok(await flow.handover(abh, id));
  expect([seen.standing, seen.outcome, seen.task]).toEqual(['outcome-reported', 'result', 'read-answer']);

  ok(await act(house, abh, id, { action: 'acknowledge', input: {} }));
  await house.settled();
  expect(ok(await flow.handover(abh, id)).closed).toBe(true);
  expect(await house.store.clockwork(id)).toBeNull();
  expect(house.notices.map(({ kind }) => kind)).toEqual(['arrival', 'answer', 'answer']);
  expect(house.events).toEqual([]);
});
