/** Without JavaScript: the whole way, and the withdrawal after which the CM cannot open the payload. */
import type { Browser } from 'playwright-core';
import { signIn, visitor } from './browser.ts';
import { accept, click, open, refer, reportOutcome, withdraw } from './doing.ts';
import { must, steps, type App, type Result } from './result.ts';

export async function run(browser: Browser, { base }: App): Promise<readonly Result[]> {
  const abh = await visitor(browser, base, { javaScriptEnabled: false });
  const cm = await visitor(browser, base, { javaScriptEnabled: false });
  const text = async (page: typeof abh.page): Promise<string> =>
    ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');
  let path = '';
  let name = '';
  const results = await steps([
    [
      'both sign in',
      async () => {
        await signIn(abh.page, 'demo-abh-siegburg');
        await signIn(cm.page, 'demo-cm-windeck');
      },
    ],
    ['ABH refers', async () => ({ path } = await refer(abh.page))],
    ['CM accepts', () => accept(cm.page, path)],
    ['CM reports the outcome', () => reportOutcome(cm.page, path)],
    [
      'ABH reads and acknowledges',
      async () => {
        await abh.page.goto(path);
        await click(abh.page, 'Zur Kenntnis nehmen');
        must((await text(abh.page)).includes('Die Überleitung ist abgeschlossen.'), 'not closed');
      },
    ],
    [
      'ABH refers another person, CM accepts and reads',
      async () => {
        ({ path, name } = await refer(abh.page));
        await accept(cm.page, path);
        must((await text(cm.page)).includes(name), 'the accepted handover shows no name');
      },
    ],
    [
      'ABH records the withdrawal',
      async () => {
        await withdraw(abh.page, path);
        must((await text(abh.page)).includes('Der Widerruf ist erfasst und wirkt ab sofort.'), 'not withdrawn');
      },
    ],
    [
      'CM cannot open the payload; the journal stays',
      async () => {
        await cm.page.goto(path);
        const seen = await text(cm.page);
        must(!seen.includes(name) && !seen.includes('Erreichbar dienstags'), 'the payload is still there');
        must(seen.includes('Die Angaben sind gesperrt.') && seen.includes('Angenommen'), seen.slice(0, 800));
      },
    ],
    [
      'ABH reads "nicht zustande gekommen"',
      async () => {
        await abh.page.goto(path);
        must((await text(abh.page)).includes('Diese Überleitung ist nicht zustande gekommen.'), 'other words');
      },
    ],
    [
      'a refused form opens at its fault and keeps what was typed',
      async () => {
        ({ path } = await refer(abh.page));
        await cm.page.goto(path);
        await open(cm.page, 'Ablehnen');
        await click(cm.page, 'Ablehnung prüfen');
        must((await cm.page.title()).startsWith('Fehler: '), await cm.page.title());
        must(await cm.page.locator('#ablehnen-grund-no-capacity').isVisible(), 'the form is shut');
      },
    ],
    [
      'no complaint of the browser',
      async () =>
        must([...abh.complaints, ...cm.complaints].length === 0, [...abh.complaints, ...cm.complaints].join('; ')),
    ],
  ]);
  await abh.context.close();
  await cm.context.close();
  return results;
}
