import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { csv } from '../../web/csv.ts';
import { Clerk, openWebHouse, refer, type WebHouse } from './web-house.ts';

describe('no cell becomes a formula', () => {
  test.each([
    ['=1+1', `"'=1+1"`],
    ['+49 170', `"'+49 170"`],
    ['-2', `"'-2"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    [' =1', `"' =1"`],
    ['＝1', `"'＝1"`],
    ['a=1', '"a=1"'],
    ['sagt "ja"; oder', '"sagt ""ja""; oder"'],
    ['', '""'],
  ])('%j', (text, cell) => {
    expect(csv([[text]])).toBe(`\uFEFF${cell}\r\n`);
  });
});

describe('the inbox as a table', () => {
  let house: WebHouse;
  beforeAll(async () => {
    house = await openWebHouse();
  });
  afterAll(() => house.close());

  test('mark, semicolons, one line per handover, nothing personal', async () => {
    await refer(await Clerk.signedIn(house, 'demo-abh-siegburg'));
    await house.settled();
    const cm = await Clerk.signedIn(house, 'demo-cm-windeck');
    const response = await cm.open('/posteingang.csv?ansicht=offen');
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(response.headers['content-disposition']).toBe('attachment; filename=posteingang-2026-11-23.csv');
    const lines = response.text.split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFF"Nummer";"Zu tun";"Anlass";"Einzelheiten";"Von";"An";"Frist";"Rest";"Wiedervorlage";"Zustand";"Personen"',
    );
    expect(lines[1]).toContain('"Ü 2026-00001";"Annahme entscheiden";"Fehlende Nachweise, § 25b AufenthG"');
    expect(response.text).not.toContain('Karimi');
  });
});
