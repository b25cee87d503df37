import { mkdirSync } from 'node:fs';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StoreUnavailable } from '../store/port.ts';
import { openFailure } from '../store/sqlite/failure.ts';
import { type LedgerLines, ledgerLines } from './ledger-lines.ts';
import type { Ledger, LedgerEntry } from './port.ts';

/**
 * Withdrawals and erasures outside the store, so that a restored store can be told again. JSON Lines; an entry is on the disk
 * before `append` resolves, many at once with one fsync. Opening alone changes nothing, so that a command line may look
 * while the service writes.
 */
export async function openLedger(path: string): Promise<Ledger> {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    await linesOf(path);
    const file = await open(path, 'a', 0o600);
    await syncFolder(path);
    return ledgerOn({ path, file, whole: false, waiting: [], flushing: false, flushed: Promise.resolve() });
  } catch (cause) {
    throw openFailure(path, cause);
  }
}

/** Also while another process writes. A missing file is an empty ledger; a damaged one throws `StoreUnusable`. */
export async function readLedger(path: string): Promise<readonly LedgerEntry[]> {
  return (await linesOf(path)).entries;
}

interface Writing {
  readonly path: string;
  readonly file: FileHandle;
  /** The file ends with a whole line: not known at first, nor after a write that failed. */
  whole: boolean;
  readonly waiting: Waiting[];
  flushing: boolean;
  flushed: Promise<void>;
}
interface Waiting {
  readonly line: string;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

const ledgerOn = (state: Writing): Ledger => ({
  append: (entry) =>
    new Promise((resolve, reject) => {
      state.waiting.push({ line: `${JSON.stringify(entry)}\n`, resolve, reject });
      if (!state.flushing) state.flushed = flush(state);
    }),
  all: () => readLedger(state.path),
  close: async () => {
    await state.flushed;
    await state.file.close();
  },
});

/** One write and one fsync for all who wait; those who come meanwhile are next. */
async function flush(state: Writing): Promise<void> {
  state.flushing = true;
  while (state.waiting.length > 0) {
    const group = state.waiting.splice(0);
    const bytes = group.map(({ line }) => line).join('');
    try {
      if (!state.whole) await mend(state);
      state.whole = false;
      await state.file.appendFile(bytes);
      await state.file.sync();
      state.whole = true;
      for (const { resolve } of group) resolve();
    } catch (cause) {
      for (const { reject } of group) reject(unavailable(cause));
    }
  }
  state.flushing = false;
}

/** Cuts off what a crash or a full disk left of a line; that was never answered. A whole entry is kept in any case. */
async function mend({ path, file }: Writing): Promise<void> {
  const { tornBytes, unterminated, bytes } = await linesOf(path);
  if (tornBytes > 0) await file.truncate(bytes - tornBytes);
  if (unterminated) await file.appendFile('\n');
}

async function linesOf(path: string): Promise<LedgerLines & { readonly bytes: number }> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    if (codeOf(cause) === 'ENOENT') return Buffer.alloc(0);
    throw openFailure(path, cause);
  });
  return { ...ledgerLines(path, bytes), bytes: bytes.length };
}

/** A new file's name is on the disk only when its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function unavailable(cause: unknown): StoreUnavailable {
  const full = ['ENOSPC', 'EDQUOT'].includes(codeOf(cause));
  return new StoreUnavailable(
    full ? 'full' : 'unreachable',
    full
      ? 'Der Datenträger ist voll. Es wurde nichts gespeichert.'
      : 'Das Verzeichnis der Widerrufe ist nicht schreibbar.',
    { cause },
  );
}

const codeOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
