/** Deadlines: told by the clockwork alone, at the right day, once; an answer beats them whenever it comes first. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { PlainDate } from '../../domain/journal/id.ts';
import { dispatchPass } from '../../flow/dispatch.ts';
import { openHouse, type House } from './house.ts';
import { abh, act, cm, coordination, offered, ok, otherCm } from './people.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const sent = () => house.notices.map(({ kind, to }) => `${kind} ${to}`);
const types = async (id: Parameters<typeof house.store.handover>[0]) =>
  (await house.rowOf(id)).state.timeline.map(({ type }) => type);

test('nobody answers: reminder, unanswered, escalation; the coordination extends, the reminder comes again', async () => {
  const { id } = await offered(house);
  await house.settled();
  const { deadline } = ok(await house.flow.handover(cm, id));
  expect(deadline).toMatchObject({
    rule: 'answer',
    due: '2026-12-07',
    remindOn: '2026-12-03',
    escalateOn: '2026-12-08',
  });
  await house.moveTo('2026-12-03T04:59:00.000Z');
  expect(sent()).toEqual(['arrival cm-windeck']);
  await house.moveTo('2026-12-03T05:00:00.000Z');
  expect(sent()).toEqual(['arrival cm-windeck', 'reminder cm-windeck']);
  await house.moveTo('2026-12-08T05:00:00.000Z');
  expect(sent()).toEqual(['arrival cm-windeck', 'reminder cm-windeck', 'escalation kim-koordination-rsk']);
  expect(ok(await house.flow.handover(abh, id)).standing).toBe('unanswered');
  expect((await house.flow.counts(coordination)).overdue).toBe(1);

  ok(await act(house, coordination, id, { action: 'extend', input: { due: PlainDate.parse('2026-12-17') } }));
  await house.moveTo('2026-12-17T06:00:00.000Z');
  expect(sent().slice(3)).toEqual(['reminder cm-windeck']);
  expect((await types(id)).filter((type) => type === 'ReminderDue')).toHaveLength(2);
});

test('the coordination reminds and reassigns: the substitute gets the payload, the first office loses it', async () => {
  const { id } = await offered(house);
  await house.settled();
  ok(await act(house, coordination, id, { action: 'remind', input: {} }));
  await house.settled();
  expect(sent()).toEqual(['arrival cm-windeck', 'reminder cm-windeck']);
  ok(await act(house, coordination, id, { action: 'reassign', input: { to: otherCm.office } }));
  await house.settled();
  expect(sent().slice(2)).toEqual(['arrival cm-lohmar']);
  const read = ok(await house.flow.payload(otherCm, id));
  expect(read.open && read.sheet['text']?.['message']).toBe('Kolibrifederspiel am Mittag');
  expect((await house.flow.handover(cm, id)).ok).toBe(false);
  expect((await house.flow.payload(cm, id)).ok).toBe(false);
});

test('answer against deadline: the answer came first, nobody is escalated', async () => {
  const { id } = await offered(house);
  await house.settled();
  await house.clock.moveTo(Date.parse('2026-12-08T05:00:00.000Z'));
  ok(await act(house, cm, id, { action: 'decline', input: { reason: 'no-capacity', explanation: '' } }));
  await house.settled();
  expect(await types(id)).not.toContain('Escalated');
  expect(sent()).toEqual(['arrival cm-windeck', 'answer abh-rsk']);
});

test('the clockwork is not decoration: while it stands still nothing is sent, recorded or deleted', async () => {
  const { id, consent } = await offered(house);
  await house.settled();
  const before = await types(id);
  await house.clock.moveTo(Date.parse('2027-01-11T12:00:00.000Z'));
  await dispatchPass(house.core, 100);
  expect(await types(id)).toEqual(before);
  expect(sent()).toEqual(['arrival cm-windeck']);
  ok(await house.flow.withdrawConsent(abh, consent, 'w'));
  expect((await house.rowOf(id)).state.deletion).toBe('access-open');
  expect(sent()).toEqual(['arrival cm-windeck']);
  await house.settled();
  expect(sent().length).toBeGreaterThan(1);
});

test('a pause stops the clock and is asked about on its day', async () => {
  const { id } = await offered(house);
  await house.settled();
  ok(await act(house, cm, id, { action: 'accept', input: {} }));
  ok(
    await act(house, cm, id, {
      action: 'pause',
      input: { reason: 'person-absent', reviewOn: PlainDate.parse('2026-12-14') },
    }),
  );
  await house.moveTo('2026-12-14T06:00:00.000Z');
  expect(ok(await house.flow.handover(cm, id)).standing).toBe('paused');
  expect(sent()).toContain('reminder cm-windeck');
  ok(await act(house, cm, id, { action: 'resume', input: {} }));
  await house.settled();
  expect(ok(await house.flow.handover(cm, id)).standing).toBe('running');
});
