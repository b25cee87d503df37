/** axe: no violation on any page in any state, light, dark, forced colours, 320 px wide. No sideways scrolling. Screenshots of all. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { signIn, visitor } from './browser.ts';
import type { App, Result } from './result.ts';
import { prepare } from './states.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const MODES = [
  { name: 'desktop', width: 1280, media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dunkel', width: 1280, media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'kontrast', width: 1280, media: { colorScheme: 'light', forcedColors: 'active' } },
  { name: 'schmal', width: 320, media: { colorScheme: 'light', forcedColors: 'none' } },
] as const;

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

export async function run(browser: Browser, { base, pictures }: App): Promise<readonly Result[]> {
  const { page, context, complaints } = await visitor(browser, base);
  const results: Result[] = [];
  let signedIn: string | null = null;
  for (const state of await prepare(page)) {
    if (state.user === null) await context.clearCookies();
    else if (state.user !== signedIn) await signIn(page, state.user);
    signedIn = state.user;
    await page.setViewportSize({ width: 1280, height: 900 });
    const faults: string[] = [];
    try {
      await state.go(page);
      for (const mode of MODES)
        faults.push(...(await look(page, mode, join(pictures, `${state.name}-${mode.name}.png`))));
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error));
    }
    results.push({ name: `accessible: ${state.name}`, faults: [...faults, ...complaints.splice(0)] });
  }
  await context.close();
  return results;
}

async function look(page: Page, mode: (typeof MODES)[number], picture: string): Promise<readonly string[]> {
  await page.setViewportSize({ width: mode.width, height: 900 });
  await page.emulateMedia(mode.media);
  await page.evaluate(AXE);
  const violations = await page.evaluate<readonly Violation[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(TAGS)}, resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ target }) => ({ target })) })))`,
  );
  const sideways = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  await photograph(page, mode, picture);
  return [
    ...violations.map(
      ({ id, help, nodes }) =>
        `${mode.name}: ${id}: ${help}: ${nodes
          .map(({ target }) => target.join(' '))
          .slice(0, 3)
          .join(' | ')}`,
    ),
    ...(sideways > 0 ? [`${mode.name}: scrolls sideways by ${String(sideways)} px`] : []),
  ];
}

/** In a full run only, for the eye: on the desk, in the dark, on the phone. */
async function photograph(page: Page, { name }: (typeof MODES)[number], picture: string): Promise<void> {
  if (process.env['PICTURES'] === undefined || name === 'kontrast') return;
  if (name === 'schmal') await page.setViewportSize({ width: 390, height: 900 });
  await page.screenshot({ path: picture, fullPage: true });
}
