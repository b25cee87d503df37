import { appendFileSync, closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { Checkpoint } from '../domain/journal/checkpoint.ts';

/**
 * Every exported checkpoint, one JSON line each, beside the newest (`exported-checkpoint.ts`): each names only the streams
 * touched since the one before, so what a restored store has lost is in all that it does not know.
 */
export function appendToHistory(path: string, checkpoint: Checkpoint): void {
  // A torn line of a power cut must not take the next one with it.
  appendFileSync(path, `${startsAnew(path)}${JSON.stringify(checkpoint)}\n`, { mode: 0o600, flush: true });
}

function startsAnew(path: string): '' | '\n' {
  if (!existsSync(path)) return '';
  const file = openSync(path, 'r');
  try {
    const last = Buffer.alloc(1);
    const { size } = fstatSync(file);
    return size === 0 || (readSync(file, last, 0, 1, size - 1) === 1 && last.toString() === '\n') ? '' : '\n';
  } finally {
    closeSync(file);
  }
}

/** In the order they were exported, after this number; a torn line is passed over. */
export function historyAfter(path: string, number: number): readonly Checkpoint[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const parsed = Checkpoint.safeParse(jsonOrNull(line));
      return parsed.success && parsed.data.number > number ? [parsed.data] : [];
    });
}

function jsonOrNull(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
