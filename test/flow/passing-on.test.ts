/** Passing on: each office reads what it may, by rights and by keys; the next office needs a ground of its own. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { PlainDate } from '../../domain/journal/id.ts';
import { StoreUnavailable } from '../../store/port.ts';
import { openHouse, type House } from './house.ts';
import {
  abh,
  act,
  CANARY,
  cm,
  code,
  coordination,
  ebh,
  key,
  offered,
  ok,
  otherCm,
  protection,
  stranger,
} from './people.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const texts = async (who: typeof cm, id: Parameters<typeof house.flow.payload>[1]) => {
  const read = ok(await house.flow.payload(who, id));
  return read.open ? read.texts.map(({ about, by, text }) => [about, by, text]) : read.verdict;
};

test('forwarded: the sender keeps it, the next office gets the payload on its own ground, the first loses it', async () => {
  const { id } = await offered(house, ebh);
  await house.settled();
  expect(await house.flow.offices(cm, id)).toContainEqual({
    office: otherCm.office,
    consent: expect.stringMatching(/^e_/),
  });
  const seen = ok(
    await act(house, cm, id, {
      action: 'forward',
      input: { to: otherCm.office, consent: null, explanation: 'zieht um' },
    }),
  );
  expect(seen.standing).toBe('forwarded');
  const next = seen.next?.id;
  if (next === undefined) throw new Error('nothing was offered');
  await house.settled();
  expect(house.notices.map(({ kind, to }) => `${kind} ${to}`).toSorted()).toEqual([
    'answer ebh-rsk',
    'arrival cm-lohmar',
    'arrival cm-windeck',
  ]);
  expect(ok(await house.flow.handover(otherCm, next))).toMatchObject({
    sender: 'ebh-rsk',
    previous: id,
    standing: 'delivered',
  });
  const read = ok(await house.flow.payload(otherCm, next));
  expect(read.open && read.sheet['text']?.['message']).toBe(CANARY.text);
  expect(ok(await house.flow.payload(cm, id))).toMatchObject({ open: false });
  expect((await house.rowOf(id)).state.timeline.filter(({ type }) => type === 'NextOffered')).toHaveLength(1);
  expect(await house.store.clockwork(id)).toBeNull();
});

test('forwarded by the worker alone when the process died in between: offered once', async () => {
  const { id } = await offered(house, ebh);
  await house.settled();
  const { claimNumber } = house.store;
  house.store.claimNumber = () => Promise.reject(new Error('power cut'));
  ok(await act(house, cm, id, { action: 'forward', input: { to: otherCm.office, consent: null, explanation: '' } }));
  house.store.claimNumber = claimNumber;
  expect((await house.rowOf(id)).lage).toBe('answer-untold');
  await house.settled();
  const { next } = (await house.rowOf(id)).state;
  expect(next?.offered).toBe(true);
  expect((await house.flow.counts(otherCm)).inbox.all).toBe(1);
});

test('forwarding without a ground for the next office is refused', async () => {
  const { id } = await offered(house, ebh, [cm.office]);
  const to = { to: stranger.office, consent: null, explanation: '' };
  expect(code(await act(house, cm, id, { action: 'forward', input: to }))).toBe('consent-other-recipient');
  expect(await house.flow.offices(cm, id)).toEqual([]);
});

test('the ground fell away before the next offer: nobody follows, the sender reads it', async () => {
  const { id, consent } = await offered(house, ebh);
  await house.settled();
  const { claimNumber } = house.store;
  house.store.claimNumber = () => Promise.reject(new Error('power cut'));
  ok(await act(house, cm, id, { action: 'forward', input: { to: otherCm.office, consent: null, explanation: '' } }));
  house.store.claimNumber = claimNumber;
  ok(await house.flow.withdrawConsent(ebh, consent, key()));
  await house.settled();
  expect((await house.rowOf(id)).state.next).toMatchObject({ offered: false, refused: true });
  expect((await house.flow.counts(otherCm)).inbox.all).toBe(0);
});

test('an explanation reaches the sender; a supplement reaches the recipient; an ABH gets none and has no key for it', async () => {
  const open = await offered(house, ebh);
  ok(
    await act(house, cm, open.id, {
      action: 'return',
      input: { reason: 'task-unclear', items: [], explanation: 'Welcher Nachweis?' },
    }),
  );
  ok(await act(house, ebh, open.id, { action: 'supplement', input: { explanation: 'Der Mietvertrag' } }));
  const both = [
    ['Returned', 'cm-windeck', 'Welcher Nachweis?'],
    ['Supplemented', 'ebh-rsk', 'Der Mietvertrag'],
  ];
  expect([await texts(ebh, open.id), await texts(cm, open.id)]).toEqual([both, both]);

  const blind = await offered(house);
  const explained = { reason: 'task-unclear', items: [], explanation: 'Unter vier Augen' } as const;
  expect(code(await act(house, cm, blind.id, { action: 'return', input: { ...explained, items: [] } }))).toBe(
    'text-not-for-abh',
  );
});

test('the first reading ends the right to take it back; before it, it can be taken back unseen', async () => {
  const unread = await offered(house);
  await house.settled();
  ok(await act(house, abh, unread.id, { action: 'cancel', input: {} }));
  expect(ok(await house.flow.payload(cm, unread.id))).toMatchObject({ open: false });
  await house.settled();
  expect(house.notices.at(-1)).toMatchObject({ kind: 'taken-back', to: 'cm-windeck' });
  const read = await offered(house);
  ok(await house.flow.payload(cm, read.id));
  expect(code(await act(house, abh, read.id, { action: 'cancel', input: {} }))).toBe('already-opened');
});

test('the ground is asked at every read: an expired consent closes the payload', async () => {
  const { id } = await offered(house);
  expect(ok(await house.flow.payload(cm, id)).open).toBe(true);
  await house.clock.moveTo(Date.parse('2027-11-20T08:00:00.000Z'));
  expect(ok(await house.flow.payload(cm, id))).toEqual({
    open: false,
    verdict: { valid: false, reason: 'consent-expired' },
  });
});

test('coordination and data protection never read the payload; every read is logged, for data protection alone', async () => {
  const { id, of } = await offered(house);
  ok(await house.flow.payload(cm, id));
  ok(await house.flow.case(abh, of));
  const list = await house.flow.list(cm, { view: 'inbox', filter: 'all' }, null, 10);
  expect(list.rows.map(({ person }) => person)).toEqual(['Q. Z.']);
  for (const who of [coordination, protection])
    expect(ok(await house.flow.payload(who, id))).toEqual({
      open: false,
      verdict: { valid: false, reason: 'not-for-reader' },
    });
  expect((await house.flow.list(coordination, { view: 'open' }, null, 10)).rows.map(({ person }) => person)).toEqual([
    null,
  ]);
  const { rows } = ok(await house.flow.reads(protection, null, 10));
  expect(rows.map(({ user, subject, categories }) => [user, subject, categories.length])).toEqual([
    ['demo-cm-windeck', id, 1],
    ['demo-abh-rsk', of, 3],
    ['demo-cm-windeck', id, 4],
  ]);
  expect(code(await house.flow.reads(cm, null, 10))).toBe('forbidden');
});

test('a follow-up is the office’s own', async () => {
  const { id } = await offered(house);
  ok(await house.flow.setFollowUp(cm, id, PlainDate.parse('2026-11-30'), key()));
  expect([await house.flow.followUp(cm, id), await house.flow.followUp(abh, id)]).toEqual(['2026-11-30', null]);
  expect((await house.flow.list(cm, { view: 'inbox', filter: 'all' }, null, 10)).rows[0]?.followUpOn).toBe(
    '2026-11-30',
  );
  expect(code(await house.flow.setFollowUp(cm, id, PlainDate.parse('2026-11-23'), key()))).toBe(
    'follow-up-not-after-today',
  );
  ok(await house.flow.setFollowUp(cm, id, null, key()));
  expect(await house.flow.followUp(cm, id)).toBeNull();
});

test('cases: searched by name, file number and birth date, exactly, by the own office alone', async () => {
  const { of } = await offered(house);
  const found = async (
    who: typeof abh,
    ...query: Parameters<typeof house.flow.searchCases> extends [unknown, ...infer Rest] ? Rest : never
  ) => (await house.flow.searchCases(who, ...query)).map(({ id }) => id);
  expect(await found(abh, 'name', `${CANARY.firstName} ${CANARY.lastName}`.toLowerCase())).toEqual([of]);
  expect(await found(abh, 'file-number', CANARY.fileNumber)).toEqual([of]);
  expect(await found(abh, 'birth-date', '3.2.1991')).toEqual([of]);
  expect(await found(ebh, 'name', CANARY.lastName)).toEqual([]);
  expect((await house.flow.cases(abh, null, 10)).rows.map(({ name, fileNumber }) => [name, fileNumber])).toEqual([
    [`${CANARY.lastName}, ${CANARY.firstName}`, CANARY.fileNumber],
  ]);
});

test('while no read can be logged, lists go without names and the payload stays closed', async () => {
  const { id } = await offered(house);
  house.vault.logRead = () => Promise.reject(new StoreUnavailable('full', 'voll'));
  const { rows } = await house.flow.list(cm, { view: 'inbox', filter: 'all' }, null, 10);
  expect(rows.map(({ person }) => person)).toEqual([null]);
  await expect(house.flow.payload(cm, id)).rejects.toThrow(StoreUnavailable);
});
