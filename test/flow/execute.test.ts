/** Execute (protocol.md): recorded once, answered again, refused when stale; a race has one winner. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { handoverIdFor } from '../../domain/journal/id.ts';
import { checkChain } from '../../domain/journal/chain.ts';
import { openHouse, type House } from './house.ts';
import { abh, act, cm, code, giveConsent, key, offered, offerInput, ok, openCase, stranger } from './people.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

test('the same key and request again: the recorded answer, nothing new', async () => {
  const of = await openCase(house);
  const consent = await giveConsent(house, abh, of, [cm.office]);
  const again = key();
  const first = await house.flow.offer(abh, offerInput(of, consent), again);
  const second = await house.flow.offer(abh, offerInput(of, consent), again);
  expect([first.ok && first.repeated, second.ok && second.repeated]).toEqual([false, true]);
  expect(ok(second).number).toBe(ok(first).number);
  expect(await house.store.read(ok(first).id)).toHaveLength(1);
});

test('the same key with another request is refused and names its code', async () => {
  const of = await openCase(house);
  const consent = await giveConsent(house, abh, of, [cm.office]);
  const again = key();
  ok(await house.flow.offer(abh, offerInput(of, consent), again));
  expect(code(await house.flow.offer(abh, { ...offerInput(of, consent), urgent: true }, again))).toBe(
    'idempotency-key-reused',
  );
});

test('forty callers with one key: one handover, one commit, one number', async () => {
  const of = await openCase(house);
  const consent = await giveConsent(house, abh, of, [cm.office]);
  const again = key();
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => house.flow.offer(abh, offerInput(of, consent), again)),
  );
  expect(answers.filter((answer) => answer.ok && !answer.repeated)).toHaveLength(1);
  expect(await house.store.read(handoverIdFor(abh.office, again))).toHaveLength(1);
});

test('two people answer at once: the first commit wins, the other learns that something has changed', async () => {
  const { id } = await offered(house);
  const { version } = ok(await house.flow.handover(cm, id));
  const [accepted, declined] = await Promise.all([
    house.flow.act(cm, id, { action: 'accept', input: {} }, { key: key(), ifMatch: version }),
    house.flow.act(
      cm,
      id,
      { action: 'decline', input: { reason: 'no-capacity', explanation: '' } },
      { key: key(), ifMatch: version },
    ),
  ]);
  expect([code(accepted), code(declined)].sort()).toEqual(['ok', 'stale-version']);
  expect(checkChain(await house.store.read(id))).toEqual([]);
});

test('a reminder or a first reading while somebody types does not make the page stale', async () => {
  const { id } = await offered(house);
  const { version } = ok(await house.flow.handover(cm, id));
  await house.settled();
  ok(await house.flow.payload(cm, id));
  expect(ok(await house.flow.handover(cm, id)).version).not.toBe(version);
  expect(code(await house.flow.act(cm, id, { action: 'accept', input: {} }, { key: key(), ifMatch: version }))).toBe(
    'ok',
  );
});

test('a version nobody has seen is stale', async () => {
  const { id } = await offered(house);
  const meta = { key: key(), ifMatch: 'ffffffffffffffff' };
  expect(code(await house.flow.act(cm, id, { action: 'accept', input: {} }, meta))).toBe('stale-version');
});

test('unknown and foreign handovers and cases read the same', async () => {
  const { id, of } = await offered(house);
  const unknown = handoverIdFor(abh.office, 'never used');
  for (const [who, one] of [
    [stranger, id],
    [cm, unknown],
  ] as const) {
    expect(code(await house.flow.handover(who, one))).toBe('not-found');
    expect(code(await house.flow.payload(who, one))).toBe('not-found');
    expect(code(await house.flow.journal(who, one))).toBe('not-found');
    expect(code(await house.flow.act(who, one, { action: 'accept', input: {} }, { key: key(), ifMatch: null }))).toBe(
      'not-found',
    );
  }
  expect(code(await house.flow.case(stranger, of))).toBe('not-found');
  expect(code(await act(house, abh, id, { action: 'accept', input: {} }))).toBe('forbidden');
});

test('a refused offer costs no number and leaves nothing in the vault', async () => {
  const of = await openCase(house);
  const consent = await giveConsent(house, abh, of, ['cm-lohmar']);
  const before = house.sqlite.database.prepare('select count(*) as n from vault_sheets').get();
  expect(code(await house.flow.offer(abh, offerInput(of, consent), key()))).toBe('consent-other-recipient');
  expect(house.sqlite.database.prepare('select count(*) as n from vault_sheets').get()).toEqual(before);
  const next = await offered(house);
  expect(ok(await house.flow.handover(abh, next.id)).number).toBe('Ü 2026-00001');
});
