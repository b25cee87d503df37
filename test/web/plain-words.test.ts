/** What the pages say is true, and the same step has one name everywhere. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { textOf } from './read-form.ts';
import { AMINA, Clerk, openWebHouse, refer, type WebHouse } from './web-house.ts';

let house: WebHouse;
let abh: Clerk;
let cm: Clerk;
beforeEach(async () => {
  house = await openWebHouse();
  abh = await Clerk.signedIn(house, 'demo-abh-siegburg');
  cm = await Clerk.signedIn(house, 'demo-cm-windeck');
});
afterEach(() => house.close());

test('offices have their article', async () => {
  await cm.open(await refer(abh));
  expect(textOf(cm.page)).toContain('Mit Annehmen übernimmt das Case Management Windeck den Auftrag.');
});

test('nowhere to forward to: no button, but the way that is open', async () => {
  await cm.open(await refer(abh));
  expect(cm.page).not.toContain('Weiterleitung prüfen');
  expect(cm.page).toContain('?antwort=andere-stelle#antw');
});

test('accepted by a colleague already: said so, nothing to decide', async () => {
  const path = await refer(abh);
  const colleague = await Clerk.signedIn(house, 'demo-cm-windeck');
  await cm.open(path);
  await colleague.open(path);
  await colleague.submitAndFollow('antwort/annehmen');
  const response = await cm.submit('antwort/annehmen');
  expect(response.status).toBe(409);
  expect(textOf(response.text)).toMatch(/Ist schon angenommen\..*Zum Vorgang/);
  expect(response.text).not.toContain('nicht verloren');
});

test('a pause ends by the name of its task', async () => {
  const path = await refer(abh);
  await cm.open(path);
  await cm.submitAndFollow('antwort/annehmen');
  await cm.submit('antwort/ruhen', { tat: 'pruefen', 'ruhen-grund': 'person-absent', 'ruhen-bis': '15.12.2026' });
  await cm.submit('antwort/ruhen', { tat: 'senden' });
  await cm.open(path);
  expect(textOf(/<form[^>]*antwort\/fortsetzen[\s\S]*?<\/form>/.exec(cm.page)?.[0] ?? '')).toBe('Pause beenden');
});

test('the preview reports a birth date that does not exist', async () => {
  await abh.open('/ueberleitungen/neu');
  await abh.submit('tat', { ...AMINA, geburtsdatum: '31.02.1990', tat: 'vorschau' });
  expect(textOf(abh.page)).toContain('Geburtsdatum: „31.02.1990“ ist kein Datum, das es gibt.');
  expect(textOf(abh.page)).not.toContain('Nachname: bitte angeben.');
});

test('a presence day is named only where it has moved the deadline', async () => {
  const MOVED = 'auf den nächsten Anwesenheitstag gelegt';
  const choose = async (place: string, office: string): Promise<string> => {
    await abh.open('/ueberleitungen/neu');
    await abh.submit('tat', { ...AMINA, ort: place, ziel: office, tat: 'vorschau' });
    return textOf(abh.page);
  };
  expect(await choose('Alfter', 'cm-alfter')).not.toContain(MOVED); // there on Mondays
  expect(await choose('Much', 'cm-much')).toContain(MOVED);
  const path = await refer(abh, AMINA, { ort: 'Much', ziel: 'cm-much' });
  expect(textOf((await abh.open(path)).text)).toContain(`10 Arbeitstage, ${MOVED}`);
});

test('after an ending the sender finds its own case', async () => {
  const path = await refer(abh);
  await cm.open(path);
  await cm.submit('antwort/ablehnen', { tat: 'pruefen', 'ablehnen-grund': 'person-wants-not' });
  await cm.submit('antwort/ablehnen', { tat: 'senden' });
  await house.settled();
  await abh.open(path);
  expect(abh.page).toMatch(/<a href="\/faelle\/c_[a-z2-7]{26}">A\. K\.<\/a>/);
});
