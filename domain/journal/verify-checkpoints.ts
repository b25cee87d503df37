import type { KeyObject } from 'node:crypto';
import type { Fault } from './chain.ts';
import { checkAlone, checkSealed, type Head, type Sealed } from './checkpoint.ts';
import type { ExportedCheckpoint } from './export.ts';
import { headLeaf } from './merkle.ts';
import type { StreamCheck } from './verify-streams.ts';

/** Checks the checkpoints of an export in order and lets each witness the streams it names. */
export class CheckpointCheck {
  readonly #streams: StreamCheck;
  readonly #report: (fault: Fault) => void;
  readonly #publicKey: KeyObject | null;
  readonly #kept: ExportedCheckpoint | null;
  #previous: Sealed | null = null;
  #keptFound = false;
  count = 0;

  constructor(
    streams: StreamCheck,
    report: (fault: Fault) => void,
    publicKey: KeyObject | null,
    kept: ExportedCheckpoint | null,
  ) {
    this.#streams = streams;
    this.#report = report;
    this.#publicKey = publicKey;
    this.#kept = kept;
  }

  checkpoint(checkpoint: ExportedCheckpoint, scope: 'all' | 'office'): void {
    const place = `Prüfpunkt ${String(checkpoint.number)}`;
    for (const what of checkSealed(checkpoint, checkpoint.heads.map(leaf), this.#previous, this.#publicKey)) {
      this.#report({ place, what });
    }
    for (const head of checkpoint.heads) {
      if (typeof head !== 'string') this.#streams.witness(head, place);
      else if (scope === 'all')
        this.#report({ place, what: 'verdeckt einen Stand, obwohl nichts verdeckt sein dürfte' });
    }
    if (checkpoint.number === this.#kept?.number) {
      this.#keptFound = true;
      if (checkpoint.hash !== this.#kept.hash)
        this.#report({ place, what: 'weicht vom aufbewahrten Prüfpunkt ab: neu geschrieben' });
    }
    this.#previous = checkpoint;
    this.count += 1;
  }

  /** What the checkpoint kept elsewhere proves, once everything was read. */
  end(scope: 'all' | 'office'): void {
    if (this.#kept === null) return;
    const place = `aufbewahrter Prüfpunkt ${String(this.#kept.number)}`;
    const altered = checkAlone(this.#kept, this.#kept.heads.map(leaf), this.#publicKey);
    for (const what of altered) this.#report({ place, what });
    if (altered.length > 0) return;
    if (!this.#keptFound) this.#report({ place, what: 'fehlt im Export: sein Ende ist abgeschnitten' });
    for (const head of this.#kept.heads) {
      if (typeof head !== 'string' && (scope === 'all' || this.#streams.has(head.stream)))
        this.#streams.witness(head, place);
    }
  }
}

const leaf = (head: Head | string): string => (typeof head === 'string' ? head : headLeaf(head));
