/** Forged requests, headers, cookies, sessions. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import supertest from 'supertest';
import { OfficeId } from '../../domain/journal/id.ts';
import { readForm, textOf } from './read-form.ts';
import { Clerk, openWebHouse, refer, type WebHouse } from './web-house.ts';

const CLERK = { user: 'test', office: OfficeId.parse('abh-rsk'), role: 'sachbearbeitung' } as const;
let house: WebHouse;
beforeAll(async () => {
  house = await openWebHouse();
});
afterAll(() => house.close());

describe('headers', () => {
  test('strict content policy, never stored, no frame', async () => {
    const { headers } = await supertest(house.app).get('/anmelden');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';style-src 'self';script-src 'self';font-src 'self';img-src 'self' data:;form-action 'self';frame-ancestors 'none';base-uri 'none'",
    );
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  test('no page has inline script or style', async () => {
    const abh = await Clerk.signedIn(house, 'demo-abh-siegburg');
    for (const path of ['/posteingang', '/ueberleitungen/neu', '/faelle', '/hilfe', '/gibt-es-nicht']) {
      const { text } = await abh.open(path);
      expect(text).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|javascript:/);
    }
  });

  test('only the listed files of packages can be had', async () => {
    const { app } = house;
    for (const path of [
      '/kern/kern.min.css',
      '/kern/fonts/FiraSans-Regular.woff2',
      '/bpmn-js/bpmn-navigated-viewer.production.min.js',
      '/static/app.css',
    ])
      expect((await supertest(app).get(path)).status).toBe(200);
    for (const path of [
      '/kern/kern.css',
      '/kern/../package.json',
      '/static/../deps.ts',
      '/static/%2e%2e/deps.ts',
      '/bpmn-js/bpmn-modeler.production.min.js',
    ])
      expect((await supertest(app).get(path)).status).toBe(404);
  });
});

describe('cookie', () => {
  test('http: HttpOnly, SameSite=Lax; https: __Host- and Secure', async () => {
    const plain = await supertest(house.app).get('/anmelden');
    expect(String(plain.headers['set-cookie'])).toMatch(/^staffelstab=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
    const other = await openWebHouse({ secure: true });
    const secure = await supertest(other.app).get('/anmelden');
    expect(String(secure.headers['set-cookie'])).toMatch(
      /^__Host-staffelstab=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(secure.headers['strict-transport-security']).toMatch(/max-age=/);
    await other.close();
  });

  test.each(['', 'x', 'eyJ1c2VyIjoiZGVtby1hYmgtc2llZ2J1cmciLCJub25jZSI6IngiLCJzaW5jZSI6MX0.AAAA', '.', 'a.b.c'])(
    'forged: %j is nobody',
    async (value) => {
      const response = await supertest(house.app).get('/posteingang').set('Cookie', `staffelstab=${value}`);
      expect(response.status).toBe(303);
      expect(response.headers['location']).toBe('/anmelden?weiter=%2Fposteingang');
    },
  );

  test('signing in changes the session number', async () => {
    const clerk = new Clerk(house);
    const before = await clerk.open('/anmelden');
    const after = await clerk.submit('/anmelden', { nutzer: 'demo-cm-windeck' });
    expect(String(after.headers['set-cookie'])).not.toBe(String(before.headers['set-cookie']));
  });
});

describe('forged forms change nothing', () => {
  const attack = async (headers: Readonly<Record<string, string>>, csrf: (own: string) => string) => {
    const abh = await Clerk.signedIn(house, 'demo-abh-siegburg');
    await abh.open('/faelle/neu');
    const { action, fields } = readForm(abh.page, 'nachname');
    fields.set('csrf', csrf(fields.get('csrf') ?? ''));
    fields.set('nachname', 'Gefälscht');
    fields.set('ort', 'Windeck');
    const answer = await abh.agent.post(action).set(headers).type('form').send(fields.toString());
    await abh.open('/faelle');
    return { status: answer.status, recorded: abh.page.includes('Gefälscht') };
  };
  type Attack = readonly [name: string, headers: Readonly<Record<string, string>>, csrf: (own: string) => string];
  const attacks: readonly Attack[] = [
    ['no token', {}, () => ''],
    ['wrong token', {}, () => 'A'.repeat(43)],
    ['longer token', {}, (own: string) => `${own}A`],
    ['cross-site by Sec-Fetch-Site', { 'Sec-Fetch-Site': 'cross-site' }, (own: string) => own],
    ['same-site by Sec-Fetch-Site', { 'Sec-Fetch-Site': 'same-site' }, (own: string) => own],
    ['foreign origin', { Origin: 'https://boese.example' }, (own: string) => own],
    ['origin null', { Origin: 'null' }, (own: string) => own],
  ];
  test.each(attacks)('%s', async (_name, headers, csrf) => {
    expect(await attack(headers, csrf)).toEqual({ status: 403, recorded: false });
  });

  test('the token of another session is worth nothing', async () => {
    const other = await Clerk.signedIn(house, 'demo-abh-siegburg');
    await other.open('/faelle/neu');
    const stolen = readForm(other.page, 'nachname').fields.get('csrf') ?? '';
    expect(await attack({}, () => stolen)).toEqual({ status: 403, recorded: false });
  });

  test('the genuine form is taken', async () => {
    expect(await attack({ 'Sec-Fetch-Site': 'same-origin' }, (own) => own)).toEqual({ status: 303, recorded: true });
  });

  test('signing in and out are guarded, too', async () => {
    const { app } = house;
    expect((await supertest(app).post('/anmelden').type('form').send('nutzer=demo-cm-windeck')).status).toBe(403);
    expect((await supertest(app).post('/abmelden').type('form').send('')).status).toBe(403);
  });
});

describe('session', () => {
  test('after signing in the page asked for opens; other sites never do', async () => {
    for (const [to, goes] of [
      ['/faelle', '/faelle'],
      ['https://boese.example', '/posteingang'],
      ['//boese.example', '/posteingang'],
      ['/\\boese.example', '/posteingang'],
      ['javascript:alert(1)', '/posteingang'],
    ] as const) {
      const clerk = new Clerk(house);
      await clerk.open(`/anmelden?weiter=${encodeURIComponent(to)}`);
      const response = await clerk.submit('/anmelden', { nutzer: 'demo-cm-windeck' });
      expect(response.headers['location']).toBe(goes);
    }
  });

  test('over while a form was open: nothing typed is lost, nothing is sent by itself', async () => {
    const own = await openWebHouse();
    const abh = await Clerk.signedIn(own, 'demo-abh-siegburg');
    await abh.open('/faelle/neu');
    own.wall.now += 11 * 60 * 60 * 1000;
    const over = await abh.submit('nachname', { nachname: 'Nichtverloren', ort: 'Windeck' });
    expect(over.status).toBe(401);
    expect(textOf(over.text)).toMatch(/Ihre Anmeldung ist abgelaufen.*noch nicht gesendet und nicht verloren/);
    const back = await abh.submit('/anmelden', { nutzer: 'demo-abh-siegburg' });
    expect(back.status).toBe(200);
    expect(back.text).toContain('Nichtverloren');
    expect((await own.flow.cases(CLERK, null, 10)).rows).toHaveLength(0);
    expect((await abh.submit('nachname')).status).toBe(303);
    expect((await own.flow.cases(CLERK, null, 10)).rows).toHaveLength(1);
    await own.close();
  });

  test('signed out: the pages are closed', async () => {
    const cm = await Clerk.signedIn(house, 'demo-cm-windeck');
    await cm.open('/posteingang');
    await cm.submit('/abmelden');
    expect((await cm.open('/posteingang')).status).toBe(303);
  });
});

test('outside demo mode the routes of the demo do not exist', async () => {
  const own = await openWebHouse({ demo: false, moveClock: null });
  for (const path of ['/anmelden', '/vorfuehrung/uhr'])
    expect((await supertest(own.app).get(path)).status).toBeGreaterThanOrEqual(303);
  expect((await supertest(own.app).get('/anmelden')).status).toBe(404);
  expect((await supertest(own.app).post('/anmelden').type('form').send('nutzer=demo-cm-windeck')).status).toBe(404);
  expect((await supertest(own.app).post('/vorfuehrung/uhr').type('form').send('')).status).not.toBe(303);
  await own.close();
});

test('the demo clock goes to the next working day', async () => {
  const own = await openWebHouse();
  const cm = await Clerk.signedIn(own, 'demo-cm-windeck');
  await cm.open('/vorfuehrung/uhr');
  expect(textOf(cm.page)).toContain('Auf Di, 24.11.2026, 8:00 Uhr stellen');
  await cm.submitAndFollow('/vorfuehrung/uhr');
  expect(textOf(cm.page)).toContain('Im Vorführsystem ist es jetzt Di, 24.11.2026, 8:00 Uhr');
  await own.close();
});

test('unknown and foreign handovers answer with the same bytes', async () => {
  const path = await refer(await Clerk.signedIn(house, 'demo-abh-siegburg'));
  const stranger = await Clerk.signedIn(house, 'demo-cm-much');
  const unknown = `/ueberleitungen/h_${'a'.repeat(26)}`;
  for (const suffix of ['', '/ablauf', '/protokoll']) {
    const answers = [
      await stranger.open(path + suffix),
      await stranger.open(unknown + suffix),
      await stranger.open('/gibt-es-nicht'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    const [first, ...others] = answers.map(({ text }) => text.replaceAll(/value="[^"]*"/g, ''));
    for (const other of others) expect(other).toBe(first);
  }
});
