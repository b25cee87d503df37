import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { followUpIdFor } from '../../../domain/journal/id.ts';
import type { HandoverList, Store } from '../../../store/port.ts';
import { openSqlite, type SqliteStore } from '../../../store/sqlite/open.ts';
import type { Vault } from '../../../vault/port.ts';
import { openVault, type SqliteVault } from '../../../vault/sqlite/open.ts';
import { pages } from '../../conformance/store/consents-and-cases.ts';
import * as sample from '../../conformance/store/sample.ts';
import { temporaryFolder } from './open-store.ts';

const { ABH, CM, caseId, consentId, handoverId, minute } = sample;
const TODAY = sample.day('2026-11-23');

/** Indexes that hold only the few rows in question, so that reading one from end to end is what is wanted. */
const PARTIAL = ['heads_unsealed', 'consents_to_fan_out', 'clockwork_attention'];
/** Tables of a fixed handful of rows. */
const TINY = ['clockwork_totals', 'vault_pair', 'pair'];
/** The rebuild empties tables; that touches all rows by its nature. */
const EMPTYING = /^delete from \w+$/;

const folder = temporaryFolder();
let sqlite: SqliteStore;
let vault: SqliteVault;
beforeAll(() => {
  sqlite = openSqlite({ path: join(folder, 'staffelstab.sqlite') });
  vault = openVault({ store: sqlite, keysPath: join(folder, 'keys.sqlite'), masterKey: Buffer.alloc(32) });
});
afterAll(async () => {
  await vault.vault.close();
  await sqlite.store.close();
  rmSync(folder, { recursive: true });
});

describe('no query reads more than it shows', () => {
  test('every statement of store and vault is served by an index, without sorting', async () => {
    const called = new Set<PropertyKey>();
    const watched = <T extends object>(target: T) =>
      new Proxy(target, { get: (object, name, self): unknown => (called.add(name), Reflect.get(object, name, self)) });
    await useStore(watched(sqlite.store));
    await useVault(watched(vault.vault));
    const unused = [...Object.keys(sqlite.store), ...Object.keys(vault.vault)].filter((name) => !called.has(name));
    expect(unused.filter((name) => !['close', 'readOnlyReason'].includes(name))).toEqual([]);

    const statements = [...sqlite.connection.texts(), ...vault.keys.texts()];
    expect(statements.length).toBeGreaterThan(50);
    expect(faultsIn(sqlite.database, sqlite.connection.texts())).toEqual([]);
    expect(faultsIn(vault.keys.database, vault.keys.texts())).toEqual([]);
  });

  test.each([
    'select body from handovers where rev > 3',
    'select body from consents order by office, id',
    'select count(*) from entries',
    'select body from commits where stream = ? order by body',
  ])('would be noticed: %s', (sql) => {
    expect(faultsIn(sqlite.database, [sql])).not.toEqual([]);
  });
});

function faultsIn(database: DatabaseSync, statements: readonly string[]): readonly string[] {
  return statements
    .filter((sql) => !EMPTYING.test(sql) && !sql.startsWith('pragma'))
    .flatMap((sql) =>
      database
        .prepare(`explain query plan ${sql}`)
        .all()
        .map(({ detail }) => String(detail))
        .filter((detail) => detail.includes('TEMP B-TREE') || (detail.startsWith('SCAN') && !isFine(detail)))
        .map((detail) => `${detail}: ${sql.replace(/\s+/g, ' ')}`),
    );
}

const isFine = (detail: string): boolean =>
  PARTIAL.some(
    (index) => detail.endsWith(`USING INDEX ${index}`) || detail.endsWith(`USING COVERING INDEX ${index}`),
  ) || TINY.some((table) => detail === `SCAN ${table}` || detail.startsWith(`SCAN ${table} USING`));

/** Every method in every variant, with enough rows that pages are turned. */
async function useStore(store: Store): Promise<void> {
  for (const name of ['a', 'b', 'c']) {
    const id = handoverId(name);
    await store.append(sample.commit(id, 1));
    await store.append(sample.commit(id, 2));
    await store.claimNumber(2026, id);
    await store.projectHandover(sample.handoverRow(name));
    await store.projectHandover(sample.handoverRow(name, { rev: 2, stuck: true }));
    await store.projectFollowUp({ office: CM, handover: id, rev: 1, on: TODAY });
    await store.projectConsent(sample.consentRow(name, { rev: 2, status: 'withdrawn' }));
    await store.projectCase(sample.caseRow(name));
    await store.saveClockwork(sample.clockworkRow(name, { started: false }));
  }
  await store.dropClockwork(handoverId('c'));
  await store.read(handoverId('a'), 1);
  await store.streams(null, 2);
  await store.handoverByNumber('Ü 2026-00001');
  await store.saveCheckpoint(sample.checkpoint(1, [...(await store.headsTouchedSince(0))]));
  await store.headsTouchedSince(1);
  await store.lastCheckpoint();
  await store.checkpoints(0, 10);
  await store.handover(handoverId('a'));
  for (const list of LISTS) await pages((after) => store.handovers(list, after, 1));
  await store.counts(CM, TODAY);
  await store.counts(null, TODAY);
  await store.handoversUnderConsent(consentId('consent'));
  await store.handoversOfCase(caseId('case'), ABH);
  await store.consent(consentId('a'));
  await store.consentsOfCase(caseId('case'));
  await pages((after) => store.consents(null, after, 1));
  await pages((after) => store.consents(ABH, after, 1));
  await store.consentsToFanOut(10);
  await store.caseRow(caseId('a'));
  await pages((after) => store.cases(ABH, after, 1));
  await store.followUp(CM, handoverId('a'));
  await store.clockwork(handoverId('a'));
  await store.clockworkNeedingAttention(10);
  await store.clockworkSilentSince(minute(600), 10);
  await store.clockworkCounts();
  await store.saveSetting('name', 'value');
  await store.setting('name');
  await store.clearProjections();
}

const LISTS: readonly HandoverList[] = [
  ...(['all', 'overdue', 'today', 'answers', 'follow-up'] as const).map((filter): HandoverList => ({
    view: 'inbox',
    office: CM,
    filter,
    today: TODAY,
  })),
  ...[true, false, null].map((open): HandoverList => ({ view: 'sent', office: ABH, open })),
  ...[CM, null].flatMap((office): HandoverList[] => [
    { view: 'overdue', office, today: TODAY },
    { view: 'open', office },
  ]),
];

async function useVault(used: Vault): Promise<void> {
  const compartment = { case: caseId('a'), office: ABH, purpose: handoverId('a') };
  const ref = used.ref({ followUp: followUpIdFor(ABH, handoverId('a')) });
  await used.put(compartment, ref, { kontakt: { lastName: 'Muster' } });
  await used.read(compartment, ref);
  await used.index(ABH, caseId('a'), 'name', 'Muster');
  await used.search(ABH, 'name', 'Muster');
  await used.logRead({ at: minute(0), user: 'demo', office: ABH, subject: handoverId('a'), categories: [] });
  await used.reads(null, 10);
  await used.purposes(null, 10);
  await used.erase(handoverId('a'));
  await used.eraseCase(caseId('b'));
}
