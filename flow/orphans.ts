import type { HandoverId } from '../domain/journal/id.ts';
import type { Core } from './core.ts';
import { eraseOrphan } from './erase.ts';

const AT_ONCE = 500;

/**
 * What was put into the vault for a commit that never came (killed in between, never asked for again). Erased when a second
 * look, one pause later, still finds no commit: whatever was on its way has arrived by then.
 */
export function createOrphanSearch(core: Core): () => Promise<number> {
  let suspects: ReadonlySet<HandoverId> = new Set();
  return async () => {
    const found = new Set<HandoverId>();
    let erased = 0;
    for await (const purpose of allPurposes(core)) {
      if ((await core.store.read(purpose)).length > 0) continue;
      if (!suspects.has(purpose)) found.add(purpose);
      else if (await eraseOrphan(core, purpose)) erased++;
    }
    suspects = found;
    return erased;
  };
}

async function* allPurposes({ vault }: Core): AsyncGenerator<HandoverId> {
  for (let after: HandoverId | null = null; ;) {
    const page: readonly HandoverId[] = await vault.purposes(after, AT_ONCE);
    yield* page;
    after = page.at(-1) ?? null;
    if (page.length < AT_ONCE) return;
  }
}
