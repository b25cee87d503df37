/** Every sequence flow of the model is visited by a real handover, not on paper: an unvisited one fails. */
import { expect, test } from '@jest/globals';
import { PlainDate, type HandoverId } from '../../domain/journal/id.ts';
import type { ActionRequest } from '../../flow/input.ts';
import type { Walk } from '../bpmn/walk.ts';
import { unvisited } from '../bpmn/walk.ts';
import { uebergabe } from '../bpmn/uebergabe.ts';
import { openHouse, type House } from './house.ts';
import { abh, act, cm, coordination, ebh, key, offered, type Offered, ok, otherCm } from './people.ts';
import { routes } from './route.ts';

type Life = (house: House, handover: Offered) => Promise<void>;
const does = async (house: House, who: typeof cm, id: HandoverId, request: ActionRequest): Promise<void> => {
  ok(await act(house, who, id, request));
  await house.settled();
};
const acknowledge = { action: 'acknowledge', input: {} } as const;
const outcome: ActionRequest = { action: 'outcome', input: { outcome: 'result', items: [], explanation: '' } };
const at = (day: string): string => `${day}T06:30:00.000Z`;

const LIVES: { readonly [name: string]: Life } = {
  'accepted, reminded of the report, reported late, read late': async (house, { id }) => {
    await does(house, cm, id, { action: 'accept', input: {} });
    await house.moveTo(at('2026-11-24'));
    await house.moveTo(at('2026-12-18'));
    await does(house, cm, id, outcome);
    await house.moveTo(at('2026-12-30'));
    await does(house, abh, id, acknowledge);
  },
  'nobody answers; given to another office, which declines': async (house, { id }) => {
    await house.moveTo(at('2026-12-03'));
    await house.moveTo(at('2026-12-08'));
    await does(house, coordination, id, { action: 'reassign', input: { to: otherCm.office } });
    await does(house, otherCm, id, { action: 'decline', input: { reason: 'no-capacity', explanation: '' } });
    await does(house, abh, id, acknowledge);
  },
  'returned, reminded, supplemented, forwarded': async (house, { id }) => {
    await does(house, cm, id, { action: 'return', input: { reason: 'task-unclear', items: [], explanation: '' } });
    await house.moveTo(at('2026-11-30'));
    await does(house, ebh, id, { action: 'supplement', input: { explanation: 'Mietvertrag' } });
    const { claimNumber } = house.store;
    house.store.claimNumber = () => Promise.reject(new Error('the worker has to do it'));
    ok(await act(house, cm, id, { action: 'forward', input: { to: otherCm.office, consent: null, explanation: '' } }));
    house.store.claimNumber = claimNumber;
    await house.settled();
  },
  'paused, asked about, resumed, reported': async (house, { id }) => {
    await does(house, cm, id, { action: 'accept', input: {} });
    await does(house, cm, id, {
      action: 'pause',
      input: { reason: 'person-absent', reviewOn: PlainDate.parse('2026-12-14') },
    });
    await house.moveTo(at('2026-12-10'));
    await house.moveTo(at('2026-12-14'));
    await does(house, cm, id, { action: 'resume', input: {} });
    await does(house, cm, id, outcome);
    await does(house, abh, id, acknowledge);
  },
  'taken back': async (house, { id }) => does(house, abh, id, { action: 'cancel', input: {} }),
  'consent withdrawn, the deletion reminded of, escalated, confirmed': async (house, { id, consent }) => {
    ok(await house.flow.payload(cm, id));
    ok(await house.flow.withdrawConsent(abh, consent, key()));
    await house.settled();
    await house.moveTo(at('2026-12-04'));
    await house.moveTo(at('2026-12-09'));
    await does(house, cm, id, { action: 'confirm-deletion', input: {} });
  },
};

test('every flow is visited by a real handover', async () => {
  const model = await uebergabe();
  const walks: Walk[] = [];
  for (const [name, life] of Object.entries(LIVES)) {
    const traced = routes();
    const house = await openHouse({ wrapEngine: traced.wrapEngine });
    const handover = await offered(house, name.startsWith('returned') ? ebh : abh);
    await house.settled();
    await life(house, handover);
    expect([name, await house.store.clockwork(handover.id)]).toEqual([name, null]);
    // Throws where the instance went another way than the model.
    walks.push(traced.walked(`${handover.id}#1`, model));
    await house.close();
  }
  expect(unvisited(model, walks)).toEqual([]);
});
