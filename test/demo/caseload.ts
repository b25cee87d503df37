/** The whole caseload, made once for a test file in memory; nothing waits for a disk. */
import { mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemo, type SeedDemo } from '../../demo/seed-demo.ts';
import { HandoverId } from '../../domain/journal/id.ts';
import { createCore } from '../../flow/create-core.ts';
import { createFlow } from '../../flow/create-flow.ts';
import type { FlowEvent } from '../../flow/report.ts';
import type { HandoverRow } from '../../store/port.ts';
import { openSqlite } from '../../store/sqlite/open.ts';
import { openLedger } from '../../vault/ledger.ts';
import { openVault } from '../../vault/sqlite/open.ts';
import { WORKERS } from '../../workers/index.ts';
import { policy, reference } from '../flow/house.ts';

/** Saturday, 21.11.2026: the last working day was a Friday. */
export const SATURDAY = Date.parse('2026-11-21T09:00:00.000Z');

export async function openCaseload(change: Partial<SeedDemo> = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'staffelstab-demo-'));
  const sqlite = openSqlite({ path: ':memory:' });
  const keys = openVault({ store: sqlite, keysPath: ':memory:', masterKey: Buffer.alloc(32, 9) });
  const ledger = await openLedger(join(dir, 'ledger.jsonl'));
  const { store } = sqlite;
  const events: FlowEvent[] = [];
  const report = (event: FlowEvent) => void events.push(event);
  const salt = () => randomBytes(32).toString('hex');
  const parts = { store, vault: keys.vault, ledger, policy, salt, report };
  const demo: SeedDemo = {
    ...parts,
    workers: WORKERS,
    district: reference,
    users: reference.users,
    batch: (work) => sqlite.batch(() => keys.batch(work)),
    alone: (work) => sqlite.alone(() => keys.alone(work)),
    now: SATURDAY,
    ...change,
  };
  const clock = { now: () => demo.now, onMoved: () => () => undefined };
  const core = createCore({ ...parts, clock, nudge: () => undefined });
  const flow = createFlow({ core, readiness: () => Promise.resolve([]) });
  async function close(): Promise<void> {
    await ledger.close();
    await keys.vault.close();
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  }
  return { demo, store, core, flow, events, seed: () => seedDemo(demo), close };
}
export type Caseload = Awaited<ReturnType<typeof openCaseload>>;

/** Both parts. */
export async function madeCaseload(change: Partial<SeedDemo> = {}): Promise<Caseload> {
  const caseload = await openCaseload(change);
  const { history } = await caseload.seed();
  await history?.();
  return caseload;
}

/** Every handover as its row says. */
export async function rowsOf({ store }: Caseload): Promise<readonly HandoverRow[]> {
  const rows: HandoverRow[] = [];
  for (const stream of await store.streams(null, 100_000)) {
    const id = HandoverId.safeParse(stream);
    const row = id.success ? await store.handover(id.data) : null;
    if (row !== null) rows.push(row);
  }
  return rows;
}

export function countBy<T>(rows: readonly T[], keyOf: (row: T) => string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[keyOf(row)] = (counts[keyOf(row)] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
