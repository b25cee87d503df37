import type { Commit, SealedEvent } from './commit.ts';
import { type Position, START } from './fold.ts';
import { commitHash, commitPlace, leafOf } from './seal.ts';

/** `place`: `<stream>/<rev>`, a checkpoint or a line. `what`: one German sentence for the data protection officer. */
export interface Fault {
  readonly place: string;
  readonly what: string;
}

/** Everything wrong with one commit after `head` of the same stream; empty: it belongs there, unaltered. */
export function checkCommit(commit: Commit, head: Position): readonly Fault[] {
  const place = commitPlace(commit.stream, commit.rev);
  const faults: string[] = [];
  const next = head.rev + 1;
  if (commit._id !== place) faults.push(`trägt die Kennung ${commit._id}`);
  if (commit.rev > next) faults.push(`davor fehlt ${missing(commit.stream, next, commit.rev - 1)}`);
  if (commit.rev < next) faults.push(`steht an falscher Stelle: hier müsste Schritt ${String(next)} folgen`);
  if (commit.rev === next && commit.prev !== head.hash) faults.push('schließt nicht an den Schritt davor an');
  faults.push(...leafFaults(commit));
  if (commitHash(commit) !== commit.hash) faults.push('Angaben verändert: die Prüfsumme stimmt nicht');
  return faults.map((what) => ({ place, what }));
}

/** Checks one stream from its first commit on. */
export function checkChain(commits: Iterable<Commit>): readonly Fault[] {
  const faults: Fault[] = [];
  let head = START;
  for (const commit of commits) {
    faults.push(...checkCommit(commit, head));
    head = commit;
  }
  return faults;
}

/** An erased body has nothing to compare with: its leaf stands for it. */
function leafFaults({ events, leaves }: Commit): readonly string[] {
  if (events.length !== leaves.length) return ['Zahl der Ereignisse und der Prüfsummen verschieden'];
  return events.flatMap((event, i) =>
    event === null || fits(event, leaves[i]) ? [] : [`Inhalt von Ereignis ${String(i + 1)} verändert`],
  );
}

function fits({ salt, body }: SealedEvent, leaf: string | undefined): boolean {
  try {
    return leafOf(salt, body) === leaf;
  } catch {
    return false; // 1e999 or a nesting without end: nothing that was ever sealed
  }
}

const missing = (stream: string, first: number, last: number): string =>
  first === last ? commitPlace(stream, first) : `${commitPlace(stream, first)} bis ${commitPlace(stream, last)}`;
