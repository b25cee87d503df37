/** The main job by mouse, as small steps that suites put together. Works with and without JavaScript. */
import type { Page } from 'playwright-core';

let people = 0;
/** A person nobody else has; opens the case with the handover. Returns the path of the handover and the number. */
export async function refer(
  page: Page,
  options: { readonly office?: string; readonly name?: string } = {},
): Promise<{ path: string; number: string; name: string }> {
  const name = options.name ?? `Testfrau${String(++people)}`;
  await page.goto('/ueberleitungen/neu');
  await page.fill('#nachname', name);
  await page.fill('#vorname', 'Erika');
  await page.fill('#aktenzeichen', `30.2-2026-9${String(people).padStart(4, '0')}`);
  await page.selectOption('#sprache', 'Farsi');
  await page.fill('#ort', '51570 Windeck');
  await page.check('#p-nachweise-25b-deutsch-a2');
  await page.fill('#nachricht', 'Erreichbar dienstags ab 14 Uhr.');
  await page.getByRole('button', { name: 'Vorschau aktualisieren' }).last().click();
  await page.check(`#z-${options.office ?? 'cm-windeck'}`);
  const send = page.getByRole('button', { name: 'Überleitung senden' });
  await send.click();
  // Another office than the proposed one: the new summary is shown first.
  if ((await send.count()) > 0) await send.click();
  await page.waitForURL(/\/ueberleitungen\/h_/);
  const path = new URL(page.url()).pathname;
  const number = /Ü \d{4}-\d{5}/.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? '';
  return { path, number, name };
}

export async function open(page: Page, title: string): Promise<void> {
  const details = page.locator('details.ue-klapp', { has: page.locator('summary', { hasText: title }) });
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
}

export const click = async (page: Page, button: string): Promise<void> => {
  await page.getByRole('button', { name: button, exact: true }).click();
};

export async function accept(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await click(page, 'Annehmen');
}

export async function reportOutcome(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await open(page, 'Ergebnis melden');
  await page.check('#ergebnis-art-result');
  await page.selectOption('#ergebnis-deutsch-a2', 'provided');
  await click(page, 'Ergebnis prüfen');
  await click(page, 'Ergebnis senden');
}

export async function withdraw(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('link', { name: 'Widerruf erfassen' }).click();
  await click(page, 'Widerruf jetzt erfassen');
}
