import { checkpointFor, exportLines, type ExportRecord } from '../domain/journal/export.ts';
import type { Principal } from '../domain/handover/view-types.ts';
import type { StreamId } from '../domain/journal/id.ts';
import type { Core } from './core.ts';
import { recordsOf } from './journal.ts';

const AT_ONCE = 200;

/** JSON Lines as `npm run verify` reads them, with their line breaks: header, commits stream by stream, checkpoints, end. Never all in memory. */
export async function* exportJournal(core: Core, who: Principal): AsyncGenerator<string> {
  for await (const line of exportLines(records(core, who))) yield `${line}\n`;
}

async function* records(core: Core, who: Principal): AsyncGenerator<ExportRecord> {
  const scope = who.role === 'datenschutz' ? 'all' : 'office';
  yield { kind: 'header', format: 'staffelstab-journal', version: 1, at: core.now(), reader: who.office, scope };
  // Checkpoints made while we write would name heads that are not in the export.
  const last = (await core.store.lastCheckpoint())?.number ?? 0;
  const whole = new Set<string>();
  for (let after: StreamId | null = null; ;) {
    const streams: readonly StreamId[] = await core.store.streams(after, AT_ONCE);
    for (const stream of streams) {
      const found = recordsOf(core, who, stream, await core.store.read(stream));
      if (found.length > 0 && found.at(-1)?.kind !== 'cut') whole.add(stream);
      yield* found;
    }
    after = streams.at(-1) ?? null;
    if (streams.length < AT_ONCE) break;
  }
  for (let number = 0; number < last;) {
    for (const checkpoint of await core.store.checkpoints(number, AT_ONCE)) {
      number = checkpoint.number;
      if (number <= last)
        yield { kind: 'checkpoint', checkpoint: checkpointFor(checkpoint, (stream) => whole.has(stream)) };
    }
  }
}
