/** Pages ask the flow a fixed number of times, however much there is. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Clerk, openWebHouse, refer, type WebHouse } from './web-house.ts';

let house: WebHouse;
let counted: WebHouse;
let calls = 0;
beforeAll(async () => {
  house = await openWebHouse();
  const flow = new Proxy(house.flow, {
    get: (target, name, receiver) => {
      if (name !== 'now' && name !== 'today') calls++;
      const value: unknown = Reflect.get(target, name, receiver);
      return value;
    },
  });
  counted = await openWebHouse({ flow });
});
afterAll(async () => {
  await counted.close();
  await house.close();
});

const callsFor = async (reader: Clerk, path: string): Promise<number> => {
  calls = 0;
  expect((await reader.open(path)).status).toBe(200);
  return calls;
};

test('the same number of calls for one handover and for many', async () => {
  const sender = await Clerk.signedIn(house, 'demo-abh-siegburg');
  const first = await refer(sender);
  await house.settled();
  const readers = [
    ['demo-abh-siegburg', ['/posteingang', '/gesendet', '/faelle', '/ueberleitungen/neu', first]],
    ['demo-cm-windeck', ['/posteingang', first]],
    ['demo-koordination', ['/koordination?ansicht=offen', first]],
    ['demo-datenschutz', ['/datenschutz/einwilligungen', '/datenschutz/lesezugriffe']],
  ] as const;
  const measure = async (): Promise<Record<string, number>> => {
    const result: Record<string, number> = {};
    for (const [user, paths] of readers) {
      const reader = await Clerk.signedIn(counted, user);
      for (const path of paths) result[`${user} ${path}`] = await callsFor(reader, path);
    }
    return result;
  };
  await measure(); // the recipient's first reading is an event of its own
  const before = await measure();
  for (let i = 0; i < 12; i++) await refer(sender);
  await house.settled();
  expect(await measure()).toEqual(before);
  expect(Math.max(...Object.values(before))).toBeLessThanOrEqual(7);
}, 60_000);

test('fifty rows, then the next page, each row once', async () => {
  const sender = await Clerk.signedIn(house, 'demo-ebh-siegburg');
  for (let i = 0; i < 52; i++)
    await sender
      .open('/faelle/neu')
      .then(() => sender.submit('nachname', { nachname: `Muster${String(i)}`, ort: 'Windeck' }));
  await sender.open('/faelle');
  const ids = (page: string) => [...page.matchAll(/href="\/faelle\/(c_[a-z2-7]{26})"/g)].map(([, id]) => id);
  const page = ids(sender.page);
  expect(page).toHaveLength(50);
  await sender.open((/\/faelle\?nach=[^"]+/.exec(sender.page)?.[0] ?? '').replaceAll('&amp;', '&'));
  expect(ids(sender.page)).toHaveLength(2);
  expect(new Set([...page, ...ids(sender.page)]).size).toBe(52);
  expect(sender.page).not.toContain('Weitere anzeigen');
}, 60_000);
