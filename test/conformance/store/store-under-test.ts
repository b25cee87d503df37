import { afterEach } from '@jest/globals';
import type { Store } from '../../../store/port.ts';

/** What the suite needs to know of a store: how to get an empty one, and how others reach the same data. */
export interface StoreUnderTest {
  readonly store: Store;
  /** One more connection to the same data, as a second process has it. */
  another(): Promise<Store>;
  /** How a child process opens the same data: a module with `openStore(address)`, as URL. */
  readonly opener: { readonly module: string; readonly address: string };
  /** Closes all connections and removes the data. */
  remove(): Promise<void>;
}
export type OpenStore = () => Promise<StoreUnderTest>;

/** An empty store per call, removed after each test. */
export function freshStores(open: OpenStore): OpenStore {
  const opened: StoreUnderTest[] = [];
  afterEach(async () => {
    for (const tested of opened.splice(0)) await tested.remove();
  });
  return async () => {
    const tested = await open();
    opened.push(tested);
    return tested;
  };
}
