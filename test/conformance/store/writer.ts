// Child process of conflict.ts: writes revisions of one stream against others and prints those it won.
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { HandoverId } from '../../../domain/journal/id.ts';
import type { Store } from '../../../store/port.ts';
import { StoreUnavailable } from '../../../store/port.ts';
import { commit } from './sample.ts';

const [module = '', address = '', stream = '', name = '', revisions = '0'] = process.argv.slice(2);
const opener: unknown = await import(module);
if (!opensStores(opener)) throw new Error(`${module} has no openStore`);
const store = await opener.openStore(address);
const id = HandoverId.parse(stream);

// All begin together.
console.log('ready');
await once(process.stdin, 'data');

const won: number[] = [];
for (let rev = 1; rev <= Number(revisions); rev++) {
  if (!(await wins(rev))) continue;
  won.push(rev);
  // A winner that goes straight on would keep the lock warm for itself and nobody would contend.
  await setTimeout(1);
}
await store.close();
console.log(JSON.stringify(won));
process.stdin.destroy();

async function wins(rev: number): Promise<boolean> {
  try {
    return (await store.append(commit(id, rev, { by: name }))) === 'inserted';
  } catch (error) {
    if (error instanceof StoreUnavailable && error.reason === 'busy') return wins(rev);
    throw error;
  }
}

function opensStores(loaded: unknown): loaded is { openStore: (address: string) => Promise<Store> } {
  return typeof loaded === 'object' && loaded !== null && 'openStore' in loaded;
}
