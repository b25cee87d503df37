/** Lists: a page that is gone, rows that stay ticked, and what belongs to the list and not to the ticked rows. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { textOf } from './read-form.ts';
import { Clerk, openWebHouse, refer, type WebHouse } from './web-house.ts';

let house: WebHouse;
let cm: Clerk;
beforeAll(async () => {
  house = await openWebHouse();
  await refer(await Clerk.signedIn(house, 'demo-abh-siegburg'));
  await house.settled();
  cm = await Clerk.signedIn(house, 'demo-cm-windeck');
});
afterAll(() => house.close());

describe('a page of a list that is gone', () => {
  const lists: readonly (readonly [user: string, path: string])[] = [
    ['demo-cm-windeck', '/posteingang'],
    ['demo-cm-windeck', '/gesendet'],
    ['demo-cm-windeck', '/faelle'],
    ['demo-koordination', '/koordination'],
    ['demo-datenschutz', '/datenschutz/einwilligungen'],
    ['demo-datenschutz', '/datenschutz/lesezugriffe'],
  ];
  test.each(lists)('%s %s', async (user, path) => {
    const reader = await Clerk.signedIn(house, user);
    const { status, text } = await reader.open(`${path}?nach=kaputt`);
    expect(status).toBe(400);
    expect(textOf(text)).toContain('Diese Seite der Liste gibt es nicht mehr. Bitte die Liste neu öffnen.');
    expect(text).toContain(`href="${path}"`);
    expect(house.errors).toEqual([]);
  });
  test('the way back keeps the view', async () => {
    expect((await cm.open('/posteingang?ansicht=heute&nach=x')).text).toContain('href="/posteingang?ansicht=heute"');
  });
});

test('a wrong date in the bulk form: the rows stay ticked', async () => {
  await cm.open('/posteingang');
  const id = /value="(h_[a-z2-7]{26})"/.exec(cm.page)?.[1] ?? '';
  const response = await cm.submit('/posteingang/wiedervorlage', { auswahl: id, wiedervorlage: '31.02.2027' });
  expect(response.status).toBe(422);
  expect(response.text).toMatch(new RegExp(`id="z-${id}"[^>]*\\schecked`));
});

test('the table to download is the whole list: its link stands outside the form of the ticked rows', async () => {
  await cm.open('/posteingang');
  expect(cm.page.replace(/<form[\s\S]*?<\/form>/g, '')).toContain('/posteingang.csv?ansicht=offen');
});

test('a prefilled referral says what is still to be chosen', async () => {
  const abh = await Clerk.signedIn(house, 'demo-abh-siegburg');
  await abh.open('/faelle');
  await abh.open(`/ueberleitungen/neu?fall=${/\/faelle\/(c_[a-z2-7]{26})/.exec(abh.page)?.[1] ?? ''}`);
  expect(textOf(abh.page)).toContain('Wählen Sie noch, was fehlt');
  await abh.submit('tat', { tat: 'vorschau', 'punkt-nachweise-25b': ['deutsch-a2'] });
  expect(textOf(abh.page)).toContain('Alle Pflichtangaben sind vorbelegt');
});
