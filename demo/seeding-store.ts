/**
 * The store while the caseload is made: commits go through at once and are remembered, projections are kept back and written
 * once at the end. A handover that takes fifteen steps is then read from memory fourteen times and projected once.
 */
import type { Commit } from '../domain/journal/commit.ts';
import type { ConsentId, HandoverId, StreamId } from '../domain/journal/id.ts';
import type { HandoverRow } from '../domain/handover/row.ts';
import type { CaseRow, ClockworkRow, ConsentRow, Store } from '../store/port.ts';

export interface SeedingStore {
  readonly store: Store;
  /** Writes what was kept back. */
  readonly flush: () => Promise<void>;
}

export function seedingStore(real: Store): SeedingStore {
  const streams = new Map<StreamId, Commit[]>();
  const handovers = new Map<HandoverId, HandoverRow>();
  const byConsent = new Map<ConsentId, Set<HandoverId>>();
  const consents = new Map<ConsentId, ConsentRow>();
  const cases: CaseRow[] = [];
  const notes = new Map<HandoverId, ClockworkRow | null>();

  const commitsOf = async (stream: StreamId): Promise<Commit[]> => {
    // What an interrupted start has left behind is in the real store.
    const known = streams.get(stream) ?? [...(await real.read(stream))];
    streams.set(stream, known);
    return known;
  };

  const kept: Partial<Store> = {
    read: async (stream, afterRev = 0) => (await commitsOf(stream)).slice(afterRev),
    async append(commit) {
      const known = await commitsOf(commit.stream);
      const answer = await real.append(commit);
      if (answer === 'inserted') known.push(commit);
      return answer;
    },
    projectHandover: (row) => {
      handovers.set(row.id, row);
      if (row.ground.kind === 'consent') membersOf(byConsent, row.ground.consent).add(row.id);
      return DONE;
    },
    handover: async (id) => handovers.get(id) ?? (await real.handover(id)),
    handoversUnderConsent: async (id) => {
      const kept = [...membersOf(byConsent, id)].flatMap((member) => handovers.get(member) ?? []);
      return kept.length > 0 ? kept : real.handoversUnderConsent(id);
    },
    projectConsent: (row) => {
      consents.set(row.id, row);
      return DONE;
    },
    consent: async (id) => consents.get(id) ?? (await real.consent(id)),
    projectCase: (row) => {
      cases.push(row);
      return DONE;
    },
    clockwork: (stream) => Promise.resolve(notes.get(stream) ?? null),
    saveClockwork: (row) => {
      notes.set(row.stream, row);
      return DONE;
    },
    dropClockwork: (stream) => {
      notes.set(stream, null);
      return DONE;
    },
  };

  async function flush(): Promise<void> {
    for (const row of cases) await real.projectCase(row);
    for (const row of consents.values()) await real.projectConsent(row);
    for (const row of handovers.values()) await real.projectHandover(row);
    for (const row of notes.values()) if (row !== null) await real.saveClockwork(row);
  }
  return { store: { ...real, ...kept }, flush };
}

const DONE = Promise.resolve();

function membersOf(byConsent: Map<ConsentId, Set<HandoverId>>, id: ConsentId): Set<HandoverId> {
  const members = byConsent.get(id) ?? new Set();
  byConsent.set(id, members);
  return members;
}
