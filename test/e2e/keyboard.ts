/** People who use no mouse: Tab, Enter, Space and arrows only. */
import type { Page } from 'playwright-core';

export interface Focused {
  readonly tag: string;
  readonly text: string;
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly hasRing: boolean;
}

/** Runs in the browser. */
const WHERE = `(() => {
  const element = document.activeElement;
  const near = element.closest('.kern-form-check') ?? element;
  const hasRing = [element, near].some((one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  });
  const text = (element.innerText || element.textContent || '').replace(/\\s+/g, ' ').trim().slice(0, 120);
  return { tag: element.tagName, text, id: element.id, name: element.name ?? '', value: element.value ?? '', hasRing };
})()`;
export const focused = (page: Page): Promise<Focused> => page.evaluate<Focused>(WHERE);

export class Keyboard {
  readonly page: Page;
  /** Presses of Tab since the last reset. */
  tabs = 0;
  /** Places that took the focus without showing it. */
  readonly ringless: string[] = [];
  constructor(page: Page) {
    this.page = page;
  }
  async tabTo(isIt: (where: Focused) => boolean, most = 60): Promise<Focused> {
    for (let i = 0; i < most; i++) {
      await this.page.keyboard.press('Tab');
      this.tabs++;
      const where = await focused(this.page);
      // The page itself is where the focus is between two pages: no stop.
      if (!where.hasRing && where.tag !== 'BODY') this.ringless.push(`${where.tag} ${where.id} ${where.text}`);
      if (isIt(where)) return where;
    }
    throw new Error(`not reached within ${String(most)} Tab stops; now at ${JSON.stringify(await focused(this.page))}`);
  }
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }
  /** Enter on something that leads to another page. */
  async go(): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), this.page.keyboard.press('Enter')]);
  }
}
