/** Debian's chromium, never downloading, never phoning home. */
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** What must never happen on any page, collected over a whole visit. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: string[];
}

export async function visitor(browser: Browser, base: string, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: base,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  // A refused form answers 4xx on purpose; the browser notes every such page as an error of its own.
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (401|403|404|409|410|422)/.test(message.text()))
      complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      complaints.push(`request: ${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  return { context, page, complaints };
}

export async function signIn(page: Page, user: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/anmelden');
  const button = page.locator(`button[name="nutzer"][value="${user}"]`);
  if ((await button.count()) > 0) await button.click();
  else {
    await page.locator('select[name="nutzer"]').selectOption(user);
    await page.getByRole('button', { name: /gewählte Stelle/ }).click();
  }
  await page.waitForURL((url) => !url.pathname.startsWith('/anmelden'));
}
