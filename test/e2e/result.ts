/** A suite is a file `<name>.e2e.ts` that exports `run(browser, app)`. */
import type { Browser } from 'playwright-core';

export interface Result {
  readonly name: string;
  /** Empty: passed. */
  readonly faults: readonly string[];
}
export interface App {
  /** Origin of the running service. */
  readonly base: string;
  /** Screenshots go here. */
  readonly pictures: string;
}
export type Suite = (browser: Browser, app: App) => Promise<readonly Result[]>;

/** Runs steps one after the other; what throws is a fault with the name of its step, and ends the suite. */
export async function steps(
  list: readonly (readonly [name: string, step: () => Promise<unknown>])[],
): Promise<Result[]> {
  const results: Result[] = [];
  for (const [name, step] of list) {
    try {
      await step();
      results.push({ name, faults: [] });
    } catch (error) {
      results.push({ name, faults: [error instanceof Error ? (error.stack ?? error.message) : String(error)] });
      break;
    }
  }
  return results;
}

export function must(isSo: boolean, otherwise: string): void {
  if (!isSo) throw new Error(otherwise);
}
