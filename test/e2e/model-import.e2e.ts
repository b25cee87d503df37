/** Every model opens in the viewer people use (bpmn-js) without a warning, and every element of it is on the canvas. */
import type { Browser, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { readModel } from '../../bpmn/model.ts';
import { modelFiles } from '../../bpmn/rules/lint.ts';

export interface Result {
  readonly name: string;
  /** Empty = passed. */
  readonly faults: readonly string[];
}

export async function run(browser: Browser): Promise<readonly Result[]> {
  const page = await browser.newPage();
  try {
    await page.setContent('<div id="canvas" style="height: 900px"></div>');
    await page.addScriptTag({ path: 'node_modules/bpmn-js/dist/bpmn-viewer.production.min.js' });
    const results: Result[] = [];
    for (const file of modelFiles()) {
      results.push({ name: `${file} opens in bpmn-js`, faults: await faultsOf(page, readFileSync(file, 'utf8')) });
    }
    return results;
  } finally {
    await page.close();
  }
}

async function faultsOf(page: Page, xml: string): Promise<readonly string[]> {
  const { warnings, drawn } = await page.evaluate(importInto, xml);
  const model = await readModel(xml);
  const missing = [...model.nodes, ...model.flows, ...model.notes, ...model.lanes].filter(
    ({ id }) => !drawn.includes(id),
  );
  return [...warnings, ...missing.map(({ id }) => `${id} is not drawn`)];
}

/** Runs in the browser. */
async function importInto(xml: string): Promise<{ readonly warnings: string[]; readonly drawn: string[] }> {
  const viewer = new BpmnJS({ container: '#canvas' });
  const { warnings } = await viewer.importXML(xml);
  const drawn = viewer
    .get('elementRegistry')
    .getAll()
    .map(({ id }) => id);
  viewer.destroy();
  return { warnings: warnings.map(({ message }) => message), drawn };
}

/** What the script tag brings, as far as it is used here. */
declare class BpmnJS {
  constructor(options: { container: string });
  importXML(xml: string): Promise<{ warnings: { message: string }[] }>;
  get(name: 'elementRegistry'): { getAll(): { id: string }[] };
  destroy(): void;
}
