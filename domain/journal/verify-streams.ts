import { checkCommit, type Fault } from './chain.ts';
import type { Commit } from './commit.ts';
import { type Position, START } from './fold.ts';
import { commitPlace } from './seal.ts';

/** What was seen of one stream; hashes[i] is that of step i + 1. About 100 bytes stay in memory per commit. */
interface Seen {
  readonly hashes: string[];
  cut: boolean;
  /** Highest step that a checkpoint names. */
  witnessed: number;
}

/** Checks the commits of an export stream by stream, and what checkpoints say about them. */
export class StreamCheck {
  readonly #seen = new Map<string, Seen>();
  readonly #report: (fault: Fault) => void;
  #last: { stream: string; head: Position } = { stream: '', head: START };
  commits = 0;
  withheld = 0;

  constructor(report: (fault: Fault) => void) {
    this.#report = report;
  }

  commit(commit: Commit): void {
    const place = commitPlace(commit.stream, commit.rev);
    const seen = this.#begin(commit.stream);
    if (seen.cut) this.#report({ place, what: 'steht hinter dem Ende, das für diesen Leser gesetzt ist' });
    for (const fault of checkCommit(commit, this.#last.head)) this.#report(fault);
    seen.hashes[commit.rev - 1] = commit.hash;
    this.#last = { stream: commit.stream, head: commit };
    this.commits += 1;
    this.withheld += commit.events.filter((event) => event === null).length;
  }

  cut(stream: string): void {
    this.#begin(stream).cut = true;
  }

  /** A checkpoint (or one kept elsewhere) says that the stream stood there. */
  witness(head: { readonly stream: string; readonly rev: number; readonly hash: string }, witness: string): void {
    const seen = this.#seen.get(head.stream);
    if (seen === undefined) {
      this.#report({ place: head.stream, what: `fehlt ganz: ${witness} bezeugt ${String(head.rev)} Schritte` });
      return;
    }
    seen.witnessed = Math.max(seen.witnessed, head.rev);
    const hash = seen.hashes[head.rev - 1];
    if (hash !== undefined && hash !== head.hash) {
      const place = commitPlace(head.stream, head.rev);
      this.#report({ place, what: `weicht von ${witness} ab: nachträglich neu geschrieben` });
    }
    // A gap in the middle was named by the step after it.
    if (head.rev > seen.hashes.length && !seen.cut) {
      const place = commitPlace(head.stream, seen.hashes.length + 1);
      this.#report({
        place,
        what: `fehlt: das Ende ist abgeschnitten, ${witness} bezeugt Schritt ${String(head.rev)}`,
      });
    }
  }

  has(stream: string): boolean {
    return this.#seen.has(stream);
  }
  get streams(): number {
    return this.#seen.size;
  }
  get cuts(): number {
    return [...this.#seen.values()].filter(({ cut }) => cut).length;
  }
  /** Steps that no checkpoint covers: cutting them off would not be noticed. */
  get unwitnessed(): number {
    return [...this.#seen.values()].reduce(
      (sum, { hashes, witnessed }) => sum + Math.max(0, hashes.length - witnessed),
      0,
    );
  }

  #begin(stream: string): Seen {
    const known = this.#seen.get(stream);
    if (stream !== this.#last.stream) {
      if (stream < this.#last.stream)
        this.#report({ place: stream, what: 'steht nicht in der Reihenfolge der Kennungen' });
      this.#last = { stream, head: START };
    }
    if (known !== undefined) return known;
    const seen = { hashes: [], cut: false, witnessed: 0 };
    this.#seen.set(stream, seen);
    return seen;
  }
}
