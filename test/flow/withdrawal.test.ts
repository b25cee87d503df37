/** Withdrawal: closed at once, carried to every handover, tracked to the confirmed deletion; crash-safe at every place. */
import { rmSync } from 'node:fs';
import { afterEach, expect, test } from '@jest/globals';
import { fanOutPending } from '../../flow/fan-out.ts';
import { catchUp } from '../../flow/catch-up.ts';
import type { Failpoint } from '../../flow/failpoint.ts';
import { replayLedger } from '../../flow/recover.ts';
import { openHouse, type House } from './house.ts';
import { powerCutAt } from './power.ts';
import { abh, act, cm, code, giveConsent, key, offered, offerInput, ok, openCase, protection } from './people.ts';

let house: House;
afterEach(() => house.close());

test('the payload is closed before the clockwork moves, the keys are destroyed by its stop step, the deletion is confirmed', async () => {
  house = await openHouse();
  const { id, consent } = await offered(house);
  await house.settled();
  ok(await house.flow.payload(cm, id));
  ok(await house.flow.withdrawConsent(abh, consent, key()));
  expect(ok(await house.flow.payload(cm, id))).toEqual({ open: false, verdict: { valid: false, reason: 'ended' } });
  // The clockwork is not decoration: nothing is deleted while it stands still.
  expect(await house.sentTo(cm.office, id)).not.toBe('erased');

  await house.settled();
  expect([await house.sentTo(cm.office, id), await house.sentTo(abh.office, id)]).toEqual(['erased', 'erased']);
  expect(ok(await house.flow.handover(cm, id))).toMatchObject({
    standing: 'withdrawn',
    task: 'confirm-deletion',
    deletion: 'requested',
  });
  expect(ok(await house.flow.handover(abh, id))).toMatchObject({ standing: 'not-realised', deletion: 'none' });
  expect(house.notices.map(({ kind, to }) => [kind, to])).toEqual([
    ['arrival', 'cm-windeck'],
    ['deletion', 'cm-windeck'],
    ['answer', 'abh-rsk'],
  ]);
  expect((await house.ledger.all()).map(({ kind }) => kind)).toEqual(['withdrawal', 'erasure']);

  ok(await act(house, cm, id, { action: 'confirm-deletion', input: {} }));
  await house.settled();
  expect(await house.store.clockwork(id)).toBeNull();
  expect((await house.store.consent(consent))?.fannedOut).toBe(true);
});

test('all handovers under the consent are reached, ended ones lose their keys, others are untouched', async () => {
  house = await openHouse();
  const of = await openCase(house);
  const consent = await giveConsent(house, abh, of, [cm.office]);
  const offer = async () => ok(await house.flow.offer(abh, offerInput(of, consent), key())).id;
  const first = await offer();
  const ids = [first, await offer(), await offer()];
  const other = await offered(house);
  ok(await act(house, abh, first, { action: 'cancel', input: {} }));
  ok(await house.flow.withdrawConsent(protection, consent, key()));
  expect((await Promise.all(ids.map((id) => house.store.handover(id)))).map((row) => row?.status)).toEqual([
    'cancelled',
    'withdrawn',
    'withdrawn',
  ]);
  expect((await house.store.handover(other.id))?.status).toBe('offered');
  expect(await house.sentTo(cm.office, first)).toBe('erased');
});

test('a repeated withdrawal is answered again; an offer on a withdrawn consent is refused', async () => {
  house = await openHouse();
  const { consent, of } = await offered(house);
  const again = key();
  ok(await house.flow.withdrawConsent(abh, consent, again));
  const second = await house.flow.withdrawConsent(abh, consent, again);
  expect(second.ok && second.repeated).toBe(true);
  expect(await house.ledger.all()).toHaveLength(1);
  expect(code(await house.flow.offer(abh, offerInput(of, consent), key()))).toBe('consent-not-usable');
});

test('start against withdrawal: an offer that came in between is ended by its own second look', async () => {
  house = await openHouse();
  const of = await openCase(house);
  const consent = await giveConsent(house, abh, of, [cm.office]);
  const { put } = house.vault;
  // After the ground was checked and before the offer is recorded.
  house.vault.put = async (...args) => {
    house.vault.put = put;
    ok(await house.flow.withdrawConsent(abh, consent, key()));
    return put(...args);
  };
  const { id } = ok(await house.flow.offer(abh, offerInput(of, consent), key()));
  expect((await house.store.handover(id))?.status).toBe('withdrawn');
  await house.settled();
  expect(await house.sentTo(cm.office, id)).toBe('erased');
});

const PLACES: readonly Failpoint[] = [
  'withdraw.after-ledger',
  'withdraw.after-commit',
  'withdraw.between-handovers',
  'withdraw.before-done',
  'erase.after-ledger',
  'erase.after-vault',
  'execute.after-append',
  'project.before',
  'notice.after-mail',
  'step.before-note',
  'step.before-complete',
  'dispatch.after-wake',
];
test.each(PLACES)('cut off at %s, the withdrawal holds after the next start', async (place) => {
  const power = powerCutAt(place);
  house = await openHouse(power.options);
  const { id, consent } = await offered(house);
  await house.settled();
  ok(await house.flow.payload(cm, id));
  power.arm();
  await house.flow.withdrawConsent(abh, consent, key()).catch(() => undefined);
  await house.settled().catch(() => undefined);
  expect(power.isCut()).toBe(true);
  const { dir } = house;
  await house.close();

  house = await openHouse({ dir, keep: true });
  await replayLedger(house.core, 'withdrawals');
  await catchUp(house.core);
  await fanOutPending(house.core);
  // Jobs that were in hand when the power went come back by their time-out, wake-ups by their back-off.
  await house.moveTo('2026-11-23T08:30:00.000Z');
  const row = await house.rowOf(id);
  expect([row.status, row.state.deletion]).toEqual(['withdrawn', 'requested']);
  expect(await house.sentTo(cm.office, id)).toBe('erased');
  expect(row.state.timeline.filter(({ type }) => type === 'Withdrawn')).toHaveLength(1);
  expect((await house.store.read(consent)).length).toBe(2);
  rmSync(dir, { recursive: true, force: true });
});
