/** Who sees which page, and that no page leads nowhere. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { textOf } from './read-form.ts';
import { Clerk, openWebHouse, refer, type WebHouse } from './web-house.ts';

let house: WebHouse;
let path: string;
const clerks = new Map<string, Clerk>();
const clerk = (user: string): Clerk => clerks.get(user) ?? new Clerk(house);
beforeAll(async () => {
  house = await openWebHouse();
  for (const user of ['demo-abh-siegburg', 'demo-cm-windeck', 'demo-koordination', 'demo-datenschutz'])
    clerks.set(user, await Clerk.signedIn(house, user));
  path = await refer(clerk('demo-abh-siegburg'), undefined, { vertretung: 'cm-lohmar' });
  await house.settled();
});
afterAll(() => house.close());

const CLERKS_PAGES = ['/posteingang', '/gesendet', '/faelle', '/faelle/neu', '/ueberleitungen/neu', '/posteingang.csv'];
const PROTECTION_PAGES = [
  '/datenschutz/einwilligungen',
  '/datenschutz/lesezugriffe',
  '/datenschutz/nachpruefen',
  '/datenschutz/protokoll.jsonl',
];

test.each([
  ['demo-cm-windeck', CLERKS_PAGES, [...PROTECTION_PAGES, '/koordination']],
  ['demo-koordination', ['/koordination', '/koordination?ansicht=offen'], [...CLERKS_PAGES, ...PROTECTION_PAGES]],
  ['demo-datenschutz', PROTECTION_PAGES, [...CLERKS_PAGES, '/koordination']],
])('%s: its pages open, the others say which role could', async (user, open, closed) => {
  for (const page of open) expect([page, (await clerk(user).open(page)).status]).toEqual([page, 200]);
  for (const page of closed) {
    const response = await clerk(user).open(page);
    expect([page, response.status]).toEqual([page, 403]);
    expect(textOf(response.text)).toContain('fragen Sie die KIM-Koordination');
  }
});

test('nobody signed in: every page leads to the sign-in, texts are open', async () => {
  const nobody = new Clerk(house);
  for (const page of [...CLERKS_PAGES, ...PROTECTION_PAGES, '/koordination', path])
    expect((await nobody.open(page)).status).toBe(303);
  for (const page of ['/hilfe', '/barrierefreiheit', '/datenschutz-hinweise', '/anmelden'])
    expect((await nobody.open(page)).status).toBe(200);
  expect((await nobody.open('/gibt-es-nicht')).status).toBe(404);
});

test('coordination and data protection see the handover, never the person', async () => {
  for (const user of ['demo-koordination', 'demo-datenschutz']) {
    const { text, status } = await clerk(user).open(path);
    expect(status).toBe(200);
    expect(text).not.toMatch(/Karimi|Amina|A\. K\.|Rathausstr|Erreichbar ab|01288/);
    expect(textOf(text)).toContain('nie den Inhalt');
  }
});

test('overdue: reminded, extended, given to the other office, from the list', async () => {
  const coordination = clerk('demo-koordination');
  await coordination.open('/koordination');
  expect(textOf(coordination.page)).toContain('Nichts ist überfällig');
  await house.moveTo('2026-12-08T08:00:00.000Z'); // reminded by itself
  await house.moveTo('2026-12-09T08:00:00.000Z');
  await coordination.open('/koordination');
  expect(textOf(coordination.page)).toMatch(
    /1 Überleitung ist offen, 1 überfällig\. Am längsten gewartet wird auf: Case Management Windeck\..*Antwort auf ein Angebot.*2 Arbeitstage überfällig/,
  );
  await coordination.submitAndFollow('antwort/erinnern');
  expect(coordination.path).toBe('/koordination?meldung=erinnert');
  await coordination.open(path);
  expect(
    (await coordination.submit('antwort/verlaengern', { 'verlaengern-bis': '12.12.2026', tat: 'pruefen' })).status,
  ).toBe(422); // a Saturday
  await coordination.submit('antwort/verlaengern', { 'verlaengern-bis': '14.12.2026', tat: 'pruefen' });
  await coordination.submitAndFollow('antwort/verlaengern', { tat: 'senden' });
  expect(textOf(coordination.page)).toMatch(/Die Frist ist verlängert\..*Mo, 14\.12\.2026/);
  await coordination.submit('antwort/neu-zuweisen', { 'neu-zuweisen-an': 'cm-lohmar', tat: 'pruefen' });
  await coordination.submitAndFollow('antwort/neu-zuweisen', { tat: 'senden' });
  expect(textOf(coordination.page)).toMatch(/An die Ersatzstelle gegeben/);
  const lohmar = await Clerk.signedIn(house, 'demo-cm-lohmar');
  await lohmar.open('/posteingang');
  expect(textOf(lohmar.page)).toContain('Annahme entscheiden');
  expect((await clerk('demo-cm-windeck').open(path)).status).toBe(404);
});

test('what was read stands in the read log, by sign-in, office and kind of data', async () => {
  const protection = clerk('demo-datenschutz');
  await protection.open('/datenschutz/lesezugriffe');
  expect(textOf(protection.page)).toMatch(/Case Management Windeck demo-cm-windeck/);
  await protection.open('/datenschutz/einwilligungen');
  expect(textOf(protection.page)).toMatch(/1 Einwilligung auf dieser Seite/);
  const { text } = await protection.open('/datenschutz/protokoll.jsonl');
  for (const line of text.trim().split('\n')) expect(() => void JSON.parse(line)).not.toThrow();
  expect(text).not.toMatch(/Karimi|Rathausstr/);
});

test('no link leads nowhere', async () => {
  for (const [user, reader] of clerks) {
    const waiting = ['/', '/hilfe'];
    const seen = new Set(waiting);
    for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
      if (!page.startsWith('/')) throw new Error(`${user}: a link to ${page}`);
      const { text, status, headers } = await reader.open(page);
      expect([user, page, status]).toEqual([user, page, page === '/' ? 303 : 200]);
      if (!String(headers['content-type']).startsWith('text/html')) continue;
      if (page === '/') waiting.push(String(headers['location']));
      for (const [, href = ''] of text.matchAll(/\s(?:href|src)="([^"]+)"/g)) {
        const [target = '', fragment] = href.replaceAll('&amp;', '&').split('#');
        if (fragment !== undefined && target === '') expect(text).toContain(`id="${fragment}"`);
        if (target === '' || seen.has(target)) continue;
        seen.add(target);
        waiting.push(target);
      }
    }
    expect(seen.size).toBeGreaterThan(15);
  }
}, 60_000);
