/** Every command, of a person or a worker, goes through here (protocol.md, "Execute"). Steps 1 to 4; the caller projects. */
import type { Commit } from '../domain/journal/commit.ts';
import type { Decider, Decision, Rejection } from '../domain/journal/decider.ts';
import { fold, type Position } from '../domain/journal/fold.ts';
import type { Instant, OfficeId, StreamId } from '../domain/journal/id.ts';
import { sealCommit } from '../domain/journal/seal.ts';
import { type Store, StoreUnavailable } from '../store/port.ts';
import type { At } from './failpoint.ts';
import { isCurrent } from './version.ts';

export interface Recorder {
  readonly store: Pick<Store, 'append' | 'read'>;
  readonly now: () => Instant;
  /** 32 random bytes in hex. */
  readonly salt: () => string;
  readonly at: At;
}

export interface Order<State, Event> {
  readonly decider: Pick<Decider<State, never, Event, never>, 'initial' | 'apply' | 'parseEvent'>;
  readonly stream: StreamId;
  readonly office: OfficeId;
  /** `<office>/<Idempotency-Key>`, or a worker's deterministic id. */
  readonly commandId: string;
  /** Keyed hash of the request: the same id with other content is refused. */
  readonly commandHash: string;
  /** Version the person saw; `null`: whatever it is now. */
  readonly ifMatch: string | null;
  /** Asked again on a fresh fold whenever somebody else was faster. No events: nothing to record. */
  readonly decide: (state: State, now: Instant) => Promise<Decision<Event>>;
}

export interface Recorded<State> {
  readonly ok: true;
  readonly state: State;
  readonly head: Position;
  readonly commits: readonly Commit[];
  /** This command had been recorded before. */
  readonly repeated: boolean;
  /** The commit this call added; `null`: none was needed. */
  readonly added: Commit | null;
}
export type Executed<State> = Recorded<State> | { readonly ok: false; readonly rejection: Rejection };

/** Others win a race at most this often; more is a bug or a store that lies. */
const ROUNDS = 100;

export async function execute<State, Event extends { readonly type: string }>(
  recorder: Recorder,
  order: Order<State, Event>,
): Promise<Executed<State>> {
  for (let round = 0; round < ROUNDS; round++) {
    const done = await tryOnce(recorder, order);
    if (done !== 'overtaken') return done;
  }
  throw new StoreUnavailable('busy', `no free revision in ${order.stream}`);
}

async function tryOnce<State, Event extends { readonly type: string }>(
  { store, now, salt, at }: Recorder,
  order: Order<State, Event>,
): Promise<Executed<State> | 'overtaken'> {
  const { decider, stream, office, commandId, commandHash } = order;
  const commits = await store.read(stream);
  const { state, head } = fold(decider, commits);
  const before = commits.find((commit) => commit.commandId === commandId);
  if (before !== undefined)
    return before.commandHash === commandHash
      ? { ok: true, state, head, commits, repeated: true, added: null }
      : { ok: false, rejection: KEY_REUSED };
  if (order.ifMatch !== null && commits.length > 0 && !isCurrent(order.ifMatch, commits))
    return { ok: false, rejection: STALE };
  const instant = now();
  const decision = await order.decide(state, instant);
  if (!decision.ok) return decision;
  const { events } = decision;
  if (events.length === 0) return { ok: true, state, head, commits, repeated: false, added: null };
  const added = sealCommit({
    stream,
    rev: head.rev + 1,
    prev: head.hash,
    at: instant,
    commandId,
    commandHash,
    office,
    events,
    salts: events.map(salt),
  });
  at('execute.before-append');
  if ((await store.append(added)) === 'exists') return 'overtaken';
  at('execute.after-append');
  const meta = { at: instant, rev: added.rev, office };
  const after = events.reduce((sofar, event) => decider.apply(sofar, event, meta), state);
  return { ok: true, state: after, head: added, commits: [...commits, added], repeated: false, added };
}

const KEY_REUSED: Rejection = {
  code: 'idempotency-key-reused',
  kind: 'invalid',
  detail: 'Dieser Idempotency-Key wurde schon für eine andere Anfrage benutzt. Bitte einen neuen wählen.',
};
const STALE: Rejection = {
  code: 'stale-version',
  kind: 'conflict',
  detail: 'Inzwischen hat sich etwas geändert. Bitte die Seite neu laden und noch einmal entscheiden.',
};
