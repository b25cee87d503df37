/** The main job: ABH refers, CM accepts and reports, ABH reads. By keyboard alone, and the clerk's part in at most 15 Tab stops. */
import type { Browser, Page } from 'playwright-core';
import { signIn, visitor } from './browser.ts';
import { refer } from './doing.ts';
import { focused, Keyboard } from './keyboard.ts';
import { must, steps, type App, type Result } from './result.ts';

const MOST_TABS = 15;

export async function run(browser: Browser, { base }: App): Promise<readonly Result[]> {
  const { page, context, complaints } = await visitor(browser, base);
  const keyboard = new Keyboard(page);
  let name = '';
  let path = '';
  const results = await steps([
    [
      'a case with a valid consent exists',
      async () => {
        await signIn(page, 'demo-abh-siegburg');
        ({ name } = await refer(page));
      },
    ],
    [
      'sign in by keyboard',
      async () => {
        await page.context().clearCookies();
        await page.goto('/anmelden');
        await keyboard.tabTo(({ tag, value }) => tag === 'BUTTON' && value === 'demo-abh-siegburg');
        await keyboard.go();
        must(page.url().endsWith('/posteingang'), page.url());
      },
    ],
    [
      `refer by keyboard: one page, at most ${String(MOST_TABS)} Tab stops`,
      async () => ({ path } = await referByKeyboard(page, keyboard, name)),
    ],
    ['CM: accept by keyboard', () => acceptByKeyboard(page, keyboard, path)],
    ['CM: report the outcome by keyboard', () => reportByKeyboard(page, keyboard, path)],
    ['ABH: read and acknowledge by keyboard', () => acknowledgeByKeyboard(page, keyboard, path)],
    [
      'every stop shows its focus',
      async () => must(keyboard.ringless.length === 0, keyboard.ringless.slice(0, 5).join('; ')),
    ],
    ['no complaint of the browser', async () => must(complaints.length === 0, complaints.join('; '))],
  ]);
  await context.close();
  return results;
}

async function referByKeyboard(page: Page, keyboard: Keyboard, name: string): Promise<{ path: string }> {
  await page.goto('/faelle');
  await page.locator('#wert').fill(name);
  await page.getByRole('button', { name: 'Fall suchen' }).click();
  await keyboard.tabTo(({ text }) => text.startsWith('Neue Überleitung für'));
  const pages: string[] = [];
  page.on('framenavigated', (frame) => pages.push(frame.url()));
  keyboard.tabs = 0;
  await keyboard.go();
  await keyboard.tabTo(({ id }) => id.startsWith('p-'));
  await keyboard.press('Space');
  await keyboard.tabTo(({ text }) => text === 'Überleitung senden');
  await keyboard.go();
  page.removeAllListeners('framenavigated');
  const text = (await page.locator('main').textContent()) ?? '';
  must(text.includes('Die Überleitung ist gesendet.'), text.slice(0, 600));
  must(keyboard.tabs <= MOST_TABS, `${String(keyboard.tabs)} Tab stops`);
  const between = pages.filter((url) => url.includes('/ueberleitungen/neu')).length;
  must(between === 1, `${String(between)} pages: ${pages.join(' ')}`);
  must((await focused(page)).text.includes('Die Überleitung ist gesendet.'), 'the message has not taken the focus');
  console.log(`       ${String(keyboard.tabs)} Tab stops, 1 page`);
  return { path: new URL(page.url()).pathname };
}

async function acceptByKeyboard(page: Page, keyboard: Keyboard, path: string): Promise<void> {
  await signIn(page, 'demo-cm-windeck');
  await page.goto(path);
  await keyboard.tabTo(({ text, tag }) => tag === 'BUTTON' && text === 'Annehmen');
  await keyboard.go();
  must(
    (await focused(page)).text.includes('Sie haben die Überleitung angenommen.'),
    'the message has not taken the focus',
  );
}

async function reportByKeyboard(page: Page, keyboard: Keyboard, path: string): Promise<void> {
  await page.goto(path);
  await keyboard.tabTo(({ tag, text }) => tag === 'SUMMARY' && text.startsWith('Ergebnis melden'));
  await keyboard.press('Enter');
  await keyboard.tabTo(({ name }) => name === 'ergebnis-art');
  await keyboard.press('Space');
  await keyboard.tabTo(({ text, tag }) => tag === 'BUTTON' && text === 'Ergebnis prüfen');
  await keyboard.go();
  await keyboard.tabTo(({ text, tag }) => tag === 'BUTTON' && text === 'Ergebnis senden');
  await keyboard.go();
  must(((await page.locator('main').textContent()) ?? '').includes('Das Ergebnis ist gesendet.'), 'not sent');
}

async function acknowledgeByKeyboard(page: Page, keyboard: Keyboard, path: string): Promise<void> {
  await signIn(page, 'demo-abh-siegburg');
  await page.goto(path);
  must(
    ((await page.locator('main').textContent()) ?? '').includes('Ergebnis gemeldet: Erledigt') ||
      ((await page.locator('main').textContent()) ?? '').includes('das Ergebnis gemeldet'),
    'no outcome',
  );
  await keyboard.tabTo(({ text, tag }) => tag === 'BUTTON' && text === 'Zur Kenntnis nehmen');
  await keyboard.go();
  must(
    ((await page.locator('main').textContent()) ?? '').includes('Die Überleitung ist abgeschlossen.'),
    'not acknowledged',
  );
}
