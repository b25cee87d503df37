import type { KeyObject } from 'node:crypto';
import type { Fault } from './chain.ts';
import type { ExportedCheckpoint } from './export.ts';
import { CheckpointCheck } from './verify-checkpoints.ts';
import { FileCheck } from './verify-file.ts';
import { StreamCheck } from './verify-streams.ts';

export interface VerifyOptions {
  /** A checkpoint kept elsewhere: the only thing that betrays a complete rewrite. */
  readonly checkpoint?: ExportedCheckpoint;
  /** Ed25519; without it signatures are not checked. */
  readonly publicKey?: KeyObject;
}
export interface Verification {
  readonly ok: boolean;
  /** At most MAX_FAULTS; a note says how many more there are. */
  readonly faults: readonly Fault[];
  readonly commits: number;
  readonly streams: number;
  readonly checkpoints: number;
  /** German sentences on what this verification could not see. */
  readonly notes: readonly string[];
}
export const MAX_FAULTS = 200;

/** Checks an export offline, line by line (without line breaks, in file order): order, completeness, tampering by place. */
export async function verifyExport(
  lines: AsyncIterable<string> | Iterable<string>,
  { checkpoint, publicKey }: VerifyOptions = {},
): Promise<Verification> {
  const faults: Fault[] = [];
  let found = 0;
  const report = (fault: Fault): void => {
    found += 1;
    if (faults.length < MAX_FAULTS) faults.push(fault);
  };
  const streams = new StreamCheck(report);
  const checkpoints = new CheckpointCheck(streams, report, publicKey ?? null, checkpoint ?? null);
  const file = new FileCheck(streams, checkpoints, report);
  for await (const line of lines) if (line !== '') file.line(line);
  file.end();
  const notes = [
    ...(checkpoint
      ? []
      : ['Ohne einen anderswo aufbewahrten Prüfpunkt bliebe ein vollständiges Neuschreiben unbemerkt.']),
    ...(publicKey
      ? []
      : ['Die Unterschriften der Prüfpunkte wurden nicht geprüft: es ist kein öffentlicher Schlüssel angegeben.']),
    ...count(streams.unwitnessed, 'Schritte sind von keinem Prüfpunkt bezeugt: würden sie fehlen, fiele es nicht auf.'),
    ...count(streams.withheld, 'Ereignisse liegen nur als Prüfsumme vor: gelöscht oder nicht für diesen Leser.'),
    ...count(streams.cuts, 'Abläufe enden für diesen Leser mit Absicht früher.'),
    ...count(found - faults.length, 'weitere Fehler sind nicht aufgeführt.'),
  ];
  return {
    ok: found === 0,
    faults,
    commits: streams.commits,
    streams: streams.streams,
    checkpoints: checkpoints.count,
    notes,
  };
}

const count = (number: number, what: string): readonly string[] => (number > 0 ? [`${String(number)} ${what}`] : []);
