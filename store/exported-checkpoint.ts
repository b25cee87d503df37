import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { Checkpoint } from '../domain/journal/checkpoint.ts';
import { type Store, StoreUnusable } from './port.ts';

/**
 * The newest checkpoint, kept beside the store (`data/checkpoint.json`) and wherever the operator copies it: a store that was
 * restored from an older backup knows less than this file, and that is how it is noticed.
 */
export function writeExportedCheckpoint(path: string, checkpoint: Checkpoint): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const unfinished = `${path}.unfertig`;
  writeFileSync(unfinished, `${JSON.stringify(checkpoint)}\n`, { mode: 0o600, flush: true });
  renameSync(unfinished, path);
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** `null`: none was exported yet. Throws `StoreUnusable` when the file is not a checkpoint. */
export function readExportedCheckpoint(path: string): Checkpoint | null {
  if (!existsSync(path)) return null;
  try {
    return Checkpoint.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new StoreUnusable(`${path} ist kein Prüfpunkt: die Datei aus der letzten Sicherung zurückholen.`, { cause });
  }
}

/** Why this store may only be read until `npm run recover` has run; `null`: it is not behind. */
export async function isBehind(
  store: Pick<Store, 'checkpoints' | 'lastCheckpoint'>,
  exported: Checkpoint | null,
): Promise<string | null> {
  if (exported === null) return null;
  const [same] = await store.checkpoints(exported.number - 1, 1);
  if (same?.hash === exported.hash) return null;
  const outside = `der außerhalb abgelegte Prüfpunkt ${String(exported.number)} vom ${exported.at}`;
  const recover = 'Bis „npm run recover“ gelaufen ist, wird nur gelesen.';
  if (same !== undefined) return `Der Speicher hat eine andere Vorgeschichte als ${outside}. ${recover}`;
  const last = await store.lastCheckpoint();
  return `Der Speicher ist älter (Prüfpunkt ${String(last?.number ?? 0)}) als ${outside}. ${recover}`;
}
