/** Every page in its states: how to get there. Each begins signed in as `user` (`null`: nobody). */
import type { Page } from 'playwright-core';
import { accept, click, open, refer, reportOutcome, withdraw } from './doing.ts';
import { signIn } from './browser.ts';

export interface State {
  readonly name: string;
  readonly user: string | null;
  go(page: Page): Promise<unknown>;
}
const ABH = 'demo-abh-siegburg';
const CM = 'demo-cm-windeck';

const at = (name: string, user: string | null, path: string): State => ({ name, user, go: (page) => page.goto(path) });
const state = (name: string, user: string | null, go: State['go']): State => ({ name, user, go });

/** What the states need is made first; the rest comes with the demo data. */
export async function prepare(page: Page): Promise<readonly State[]> {
  await signIn(page, ABH);
  const offered = (await refer(page)).path;
  const accepted = (await refer(page)).path;
  const running = (await refer(page)).path;
  const returned = (await refer(page)).path;
  const paused = (await refer(page)).path;
  const declined = (await refer(page)).path;
  const reported = (await refer(page)).path;
  const withdrawn = (await refer(page)).path;
  const misdirected = (await refer(page)).path;
  const sent = (await refer(page)).path;
  const raced = (await refer(page)).path;
  await signIn(page, CM);
  for (const path of [accepted, running, paused, withdrawn]) await accept(page, path);
  await answer(page, running, 'Zwischenstand melden', [], 'Zwischenstand prüfen', 'Zwischenstand senden');
  await answer(
    page,
    returned,
    'Zurück zur Ergänzung',
    ['#ergaenzung-grund-document-missing'],
    'Rückgabe prüfen',
    'Zur Ergänzung zurückgeben',
  );
  await answer(
    page,
    paused,
    'Ruhen lassen',
    ['#ruhen-grund-waits-for-course'],
    'Pause prüfen',
    'Überleitung ruhen lassen',
  );
  await answer(page, declined, 'Ablehnen', ['#ablehnen-grund-no-offer'], 'Ablehnung prüfen', 'Ablehnung senden');
  await answer(page, misdirected, 'Andere Stelle zuständig', [], 'Meldung prüfen', 'Andere Stelle melden');
  await accept(page, reported);
  await reportOutcome(page, reported);
  await signIn(page, ABH);
  await withdraw(page, withdrawn);
  await page.goto(withdrawn);
  const consent = (await page.locator('a[href*="/widerruf"]').getAttribute('href'))?.replace('/widerruf', '') ?? '';
  await page.goto('/faelle');
  const aCase = (await page.locator('main table a[href^="/faelle/"]').first().getAttribute('href')) ?? '';
  const prefilled = (await page.locator('main a[href*="neu?fall"]').first().getAttribute('href')) ?? '';
  return [
    at('anmelden', null, '/anmelden'),
    at('hilfe', null, '/hilfe'),
    at('barrierefreiheit', null, '/barrierefreiheit'),
    at('datenschutz-hinweise', null, '/datenschutz-hinweise'),
    at('nicht-gefunden', null, '/gibt-es-nicht'),
    at('posteingang', CM, '/posteingang'),
    at('posteingang-leer', CM, '/posteingang?ansicht=wiedervorlage'),
    state('posteingang-fehler', CM, async (page) => {
      await page.goto('/posteingang');
      await click(page, 'Wiedervorlage setzen');
    }),
    at('gesendet-cm', CM, '/gesendet'),
    at('ueberleitung-angeboten', CM, offered),
    at('ueberleitung-ablehnen', CM, `${offered}?antwort=ablehnen`),
    at('ueberleitung-weiterleiten', CM, `${offered}?antwort=weiterleiten`),
    state('ueberleitung-fehler', CM, async (page) => {
      await page.goto(`${offered}?antwort=ablehnen`);
      await click(page, 'Ablehnung prüfen');
    }),
    state('ueberleitung-vorschau', CM, async (page) => {
      await page.goto(`${offered}?antwort=ablehnen`);
      await page.check('#ablehnen-grund-no-capacity');
      await click(page, 'Ablehnung prüfen');
    }),
    at('ueberleitung-angenommen', CM, accepted),
    at('ueberleitung-ergebnis', CM, `${running}?antwort=ergebnis`),
    at('ueberleitung-ruht', CM, paused),
    at('ueberleitung-zurueckgegeben', CM, returned),
    at('ueberleitung-widerrufen', CM, withdrawn),
    state('ueberleitung-konflikt', CM, async (page) => {
      await page.goto(`${raced}?antwort=ablehnen`);
      await page.check('#ablehnen-grund-no-capacity');
      await click(page, 'Ablehnung prüfen');
      const colleague = await page.context().newPage();
      await accept(colleague, raced);
      await colleague.close();
      await click(page, 'Ablehnung senden');
    }),
    at('ablauf', CM, `${offered}/ablauf`),
    at('keine-rechte', CM, '/koordination'),
    at('posteingang-abh', ABH, '/posteingang'),
    at('gesendet', ABH, '/gesendet'),
    at('gesendet-meldung', ABH, `${sent}?meldung=gesendet`),
    at('absender-zurueckgegeben', ABH, returned),
    at('absender-ergebnis', ABH, reported),
    at('absender-nicht-zustande', ABH, declined),
    at('absender-andere-stelle', ABH, misdirected),
    at('neu', ABH, '/ueberleitungen/neu'),
    at('neu-mit-fall', ABH, prefilled),
    state('neu-fehler', ABH, async (page) => {
      await page.goto('/ueberleitungen/neu');
      await page.fill('#ort', '51750');
      await page.fill('#unterschrieben', '31.12.2099');
      await page.check('#f-datum');
      await page.fill('#frist-datum', '30.02.2027');
      await click(page, 'Überleitung senden');
    }),
    state('neu-geaendert', ABH, async (page) => {
      await page.goto(prefilled);
      const items = page.locator('input[name^="punkt-"]:visible');
      if ((await items.count()) > 0) await items.first().check();
      await page.check('#f-dringend');
      await click(page, 'Überleitung senden');
    }),
    at('faelle', ABH, '/faelle'),
    state('faelle-kein-treffer', ABH, async (page) => {
      await page.goto('/faelle');
      await page.fill('#wert', 'Gibtesnicht');
      await click(page, 'Fall suchen');
    }),
    at('fall', ABH, aCase),
    at('fall-neu', ABH, '/faelle/neu'),
    at('einwilligung', ABH, consent),
    at('widerruf', ABH, `${consent}/widerruf`),
    at('koordination', 'demo-koordination', '/koordination'),
    state('koordination-ueberfaellig', 'demo-koordination', async (page) => {
      await page.goto('/koordination');
      await page.locator('main table th a').first().click();
    }),
    at('koordination-offen', 'demo-koordination', '/koordination?ansicht=offen'),
    at('einwilligungen', 'demo-datenschutz', '/datenschutz/einwilligungen'),
    at('lesezugriffe', 'demo-datenschutz', '/datenschutz/lesezugriffe'),
    at('nachpruefen', 'demo-datenschutz', '/datenschutz/nachpruefen'),
    at('uhr', 'demo-datenschutz', '/vorfuehrung/uhr'),
  ];
}

async function answer(
  page: Page,
  path: string,
  title: string,
  ticks: readonly string[],
  review: string,
  send: string,
): Promise<void> {
  await page.goto(path);
  await open(page, title);
  for (const tick of ticks) await page.check(tick);
  await click(page, review);
  await click(page, send);
}
