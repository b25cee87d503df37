/** Hostile names and texts in every field, on every page, for every reader: shown as typed, never run. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { decode, textOf } from './read-form.ts';
import { Clerk, openWebHouse, refer, type WebHouse } from './web-house.ts';

const NAME = `<script>alert(1)</script>"'\`><img src=x onerror=alert(2)>`;
const TEXT = `</textarea></p><script>alert(3)</script>\n=1+1`;
let house: WebHouse;
let path: string;
const readers: Clerk[] = [];
beforeAll(async () => {
  house = await openWebHouse();
  const abh = await Clerk.signedIn(house, 'demo-abh-siegburg');
  const person = {
    nachname: NAME,
    vorname: NAME,
    aktenzeichen: NAME,
    strasse: NAME,
    telefon: NAME,
    sprache: 'Farsi',
    geburtsdatum: '14.03.1991',
  };
  path = await refer(abh, person, { nachricht: TEXT, 'angabe-fehlende-nachweise-bisher': NAME });
  const cm = await Clerk.signedIn(house, 'demo-cm-windeck');
  await cm.open(path);
  await cm.submitAndFollow('antwort/annehmen');
  readers.push(
    abh,
    cm,
    await Clerk.signedIn(house, 'demo-koordination'),
    await Clerk.signedIn(house, 'demo-datenschutz'),
  );
});
afterAll(() => house.close());

const PAGES = [
  '/posteingang',
  '/posteingang.csv',
  '/gesendet?ansicht=alle',
  '/faelle',
  '/koordination?ansicht=offen',
  '/datenschutz/einwilligungen',
  '/datenschutz/lesezugriffe',
];

test('nothing of it becomes markup', async () => {
  let seen = 0;
  for (const reader of readers) {
    for (const page of [
      ...PAGES,
      path,
      `${path}/ablauf`,
      `${path}/protokoll`,
      `${path}?druck`,
      `${path}?meldung=${encodeURIComponent(NAME)}`,
      `${path}?antwort=${encodeURIComponent(NAME)}`,
      `/posteingang?ansicht=${encodeURIComponent(NAME)}`,
    ]) {
      const { text, status, headers } = await reader.open(page);
      if (!String(headers['content-type']).startsWith('text/html') || status !== 200) continue;
      expect(text).not.toMatch(/<script>|<img src=x|alert\(3\)<\/script>/i);
      if (text.includes('&lt;script&gt;')) seen++;
    }
  }
  expect(seen).toBeGreaterThan(4);
});

test('the case page and the form prefilled from it', async () => {
  const [abh] = readers;
  if (abh === undefined) throw new Error('nobody');
  await abh.open('/faelle');
  const id = /\/faelle\/(c_[a-z2-7]{26})/.exec(abh.page)?.[1] ?? '';
  for (const page of [`/faelle/${id}`, `/ueberleitungen/neu?fall=${id}`]) {
    await abh.open(page);
    expect(abh.page).not.toMatch(/<script>|<img src=x/);
    expect(decode(abh.page)).toContain(NAME);
  }
});

test('a form that is refused gives back exactly what was typed', async () => {
  const [abh] = readers;
  if (abh === undefined) throw new Error('nobody');
  await abh.open('/ueberleitungen/neu');
  const response = await abh.submit('tat', { nachname: NAME, nachricht: TEXT, ort: NAME, suche: '', tat: 'senden' });
  expect(response.status).toBe(422);
  expect(response.text).not.toMatch(/<script>|<img src=x|<\/textarea><\/p>/);
  const { readForm } = await import('./read-form.ts');
  const { fields } = readForm(response.text, 'tat');
  expect(fields.get('nachname')).toBe(NAME);
  expect(fields.get('nachricht')).toBe(TEXT);
  expect(fields.get('ort')).toBe(NAME);
});

test('the message is read as it was written', async () => {
  const cm = readers[1];
  await cm?.open(path);
  expect(textOf(cm?.page ?? '')).toContain('</textarea></p><script>alert(3)</script> =1+1');
});
