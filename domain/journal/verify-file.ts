import { createHash } from 'node:crypto';
import type { Fault } from './chain.ts';
import { EndRecord, ExportRecord } from './export.ts';
import type { CheckpointCheck } from './verify-checkpoints.ts';
import type { StreamCheck } from './verify-streams.ts';

/** The order of the lines: header, commits and cuts, checkpoints, end. */
export class FileCheck {
  readonly #streams: StreamCheck;
  readonly #checkpoints: CheckpointCheck;
  readonly #report: (fault: Fault) => void;
  readonly #hash = createHash('sha256');
  #lines = 0;
  #scope: 'all' | 'office' | null = null;
  #ended = false;

  constructor(streams: StreamCheck, checkpoints: CheckpointCheck, report: (fault: Fault) => void) {
    this.#streams = streams;
    this.#checkpoints = checkpoints;
    this.#report = report;
  }

  line(line: string): void {
    const place = `Zeile ${String(this.#lines + 1)}`;
    if (this.#ended) this.#report({ place, what: 'steht hinter der Schlusszeile' });
    const record = parse(line);
    if (record === null) this.#report({ place, what: 'nicht lesbar: kein Eintrag eines Exports' });
    else if (record.kind === 'end') this.#checkEnd(record);
    else this.#take(record, place);
    this.#hash.update(`${line}\n`);
    this.#lines += 1;
  }

  end(): void {
    if (!this.#ended) this.#report({ place: 'Datei', what: 'endet ohne Schlusszeile: sie ist nicht vollständig' });
    this.#checkpoints.end(this.#scope ?? 'office');
  }

  #take(record: ExportRecord, place: string): void {
    const begun = this.#scope !== null;
    if (begun === (record.kind === 'header')) {
      this.#report({ place, what: begun ? 'ist eine zweite Kopfzeile' : 'steht vor der Kopfzeile' });
    }
    if (record.kind === 'header') this.#scope = record.scope;
    else if (record.kind === 'checkpoint') this.#checkpoints.checkpoint(record.checkpoint, this.#scope ?? 'office');
    else {
      if (this.#checkpoints.count > 0) this.#report({ place, what: 'steht hinter den Prüfpunkten' });
      if (record.kind === 'cut') this.#streams.cut(record.stream);
      else this.#streams.commit(record.commit);
    }
  }

  #checkEnd({ lines, sha256 }: EndRecord): void {
    this.#ended = true;
    if (lines !== this.#lines || sha256 !== this.#hash.copy().digest('hex')) {
      this.#report({ place: 'Datei', what: 'Zeilen fehlen oder sind verändert: die Schlusszeile passt nicht' });
    }
  }
}

/** `null` also for what only breaks a parser: broken JSON, unknown fields, nesting without end. */
function parse(line: string): ExportRecord | EndRecord | null {
  try {
    const json: unknown = JSON.parse(line);
    return EndRecord.safeParse(json).data ?? ExportRecord.safeParse(json).data ?? null;
  } catch {
    return null;
  }
}
