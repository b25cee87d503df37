import { z } from 'zod';
import { CaseId, ConsentId, HandoverId, Instant, OfficeId } from '../domain/journal/id.ts';
import { StoreUnusable } from '../store/port.ts';
import type { LedgerEntry } from './port.ts';

/** A ledger file taken apart. `tornBytes`: what a crash left after the last whole entry; nobody was told that it was kept. */
export interface LedgerLines {
  readonly entries: readonly LedgerEntry[];
  readonly tornBytes: number;
  /** The last entry is whole but its line break is missing. */
  readonly unterminated: boolean;
}

/** Throws `StoreUnusable` naming the line when a line before the last is not an entry: that is no crash, but damage. */
export function ledgerLines(path: string, bytes: Buffer): LedgerLines {
  const end = bytes.lastIndexOf('\n') + 1;
  const lines = bytes.subarray(0, end).toString('utf8').split('\n').slice(0, -1);
  const entries = lines.map((line, i) => {
    const entry = parse(line);
    if (entry === null)
      throw new StoreUnusable(
        `${path}, Zeile ${String(i + 1)} ist kein Eintrag: die Datei aus der Sicherung zurückholen, nichts daraus löschen.`,
      );
    return entry;
  });
  const tail = bytes.subarray(end);
  const last = tail.length > 0 ? parse(tail.toString('utf8')) : null;
  if (last === null) return { entries, tornBytes: tail.length, unterminated: false };
  return { entries: [...entries, last], tornBytes: 0, unterminated: true };
}

function parse(line: string): LedgerEntry | null {
  try {
    return Entry.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

const Entry: z.ZodType<LedgerEntry> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('withdrawal'),
    at: Instant,
    consent: ConsentId,
    office: OfficeId,
    commandId: z.string().min(1),
  }),
  z.strictObject({ kind: z.literal('erasure'), at: Instant, purpose: HandoverId }),
  z.strictObject({ kind: z.literal('case-erasure'), at: Instant, case: CaseId }),
]);
