import { mkdirSync } from 'node:fs';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StoreUnavailable } from '../store/port.ts';
import { openFailure } from '../store/sqlite/failure.ts';
import { type LedgerLines, ledgerLines } from './ledger-lines.ts';
import type { Ledger, LedgerEntry } from './port.ts';

/**
 * Withdrawals and erasures outside the store, so that a restored store can be told again. JSON Lines; an entry is on the disk
 * before `append` resolves, many at once with one fsync. What a crash tore off was never answered and is removed.
 */
export async function openLedger(path: string): Promise<Ledger> {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // Before it is opened for writing: a damaged file is left exactly as it is.
    const { tornBytes, unterminated, bytes } = await linesOf(path);
    const file = await open(path, 'a', 0o600);
    if (tornBytes > 0) await file.truncate(bytes - tornBytes);
    if (unterminated) await file.appendFile('\n');
    await file.sync();
    await syncFolder(path);
    const size = bytes - tornBytes + (unterminated ? 1 : 0);
    return ledgerOn(path, { file, size, waiting: [], flushing: false, flushed: Promise.resolve() });
  } catch (cause) {
    throw openFailure(path, cause);
  }
}

/** Also while another process writes. A missing file is an empty ledger; a damaged one throws `StoreUnusable`. */
export async function readLedger(path: string): Promise<readonly LedgerEntry[]> {
  return (await linesOf(path)).entries;
}

interface Writing {
  readonly file: FileHandle;
  /** Bytes known to be on the disk. */
  size: number;
  readonly waiting: Waiting[];
  flushing: boolean;
  flushed: Promise<void>;
}
interface Waiting {
  readonly line: string;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

const ledgerOn = (path: string, state: Writing): Ledger => ({
  append: (entry) =>
    new Promise((resolve, reject) => {
      state.waiting.push({ line: `${JSON.stringify(entry)}\n`, resolve, reject });
      if (!state.flushing) state.flushed = flush(state);
    }),
  all: () => readLedger(path),
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
    const bytes = Buffer.from(group.map(({ line }) => line).join(''));
    try {
      // Takes away what a failed write may have left behind.
      await state.file.truncate(state.size);
      await state.file.appendFile(bytes);
      await state.file.sync();
      state.size += bytes.length;
      for (const { resolve } of group) resolve();
    } catch (cause) {
      for (const { reject } of group) reject(unavailable(cause));
    }
  }
  state.flushing = false;
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
