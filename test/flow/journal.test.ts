/** The journal out of the house, and back after a restore. */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { verifyExport } from '../../domain/journal/verify.ts';
import { signingKeys } from '../../domain/journal/signing.ts';
import type { Checkpoint } from '../../domain/journal/checkpoint.ts';
import { catchUp, sweep } from '../../flow/catch-up.ts';
import { fanOutPending } from '../../flow/fan-out.ts';
import { rebuild } from '../../flow/rebuild.ts';
import { behindExport, replayLedger } from '../../flow/recover.ts';
import { seal } from '../../flow/seal.ts';
import { openHouse, type House } from './house.ts';
import { abh, act, cm, code, coordination, key, offered, ok, protection } from './people.ts';
import { powerCutAt } from './power.ts';

const keys = signingKeys(Buffer.alloc(32, 3));
let house: House;
let exported: Checkpoint[];
beforeEach(async () => {
  house = await openHouse({ keep: true });
  exported = [];
});
afterEach(async () => {
  await house.close();
  rmSync(house.dir, { recursive: true, force: true });
});
const sealNow = () =>
  seal(house.core, { privateKey: keys.privateKey, exportCheckpoint: (one) => void exported.push(one) });
async function linesFor(who: typeof abh): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of ok(await house.flow.exportJournal(who))) lines.push(line.trimEnd());
  return lines;
}

test('exported by anybody who may, it verifies; a changed step is named by its place', async () => {
  const { id } = await offered(house);
  await house.settled();
  await sealNow();
  ok(await act(house, cm, id, { action: 'decline', input: { reason: 'no-capacity', explanation: '' } }));
  await house.settled();
  await sealNow();
  for (const who of [protection, cm, abh]) {
    const result = await verifyExport(await linesFor(who), { publicKey: keys.publicKey });
    expect([who.user, result.faults]).toEqual([who.user, []]);
  }
  const lines = await linesFor(protection);
  const tampered = lines.map((line) => line.replace('"no-capacity"', '"no-offer"'));
  const { ok: inOrder, faults } = await verifyExport(tampered, { publicKey: keys.publicKey });
  expect(inOrder).toBe(false);
  expect(faults.map(({ place }) => place)).toContainEqual(expect.stringContaining(id));
  expect(code(await house.flow.exportJournal(coordination))).toBe('forbidden');
});

test('an ABH finds neither reason nor actor of a decline in its export', async () => {
  const { id } = await offered(house);
  ok(await act(house, cm, id, { action: 'decline', input: { reason: 'no-capacity', explanation: '' } }));
  const all = (await linesFor(abh)).join('\n');
  expect(all).not.toMatch(/Declined|no-capacity/);
  expect(JSON.stringify(ok(await house.flow.journal(abh, id)))).not.toMatch(/Declined|no-capacity/);
});

test('a checkpoint follows what was touched; nothing touched, none; the last is exported again after a kill', async () => {
  await offered(house);
  expect((await sealNow())?.number).toBe(1);
  expect(await sealNow()).toBeNull();
  expect(exported.map(({ number }) => number)).toEqual([1, 1]);
  await offered(house);
  expect((await sealNow())?.number).toBe(2);
});

test('rebuilt lists are those that were there', async () => {
  const first = await offered(house);
  await offered(house);
  await house.settled();
  ok(await act(house, cm, first.id, { action: 'accept', input: {} }));
  ok(await house.flow.withdrawConsent(abh, first.consent, key()));
  await house.settled();
  const shown = async () => [
    await house.store.handover(first.id),
    await house.flow.counts(cm),
    await house.flow.counts(abh),
    (await house.flow.list(abh, { view: 'sent', open: null }, null, 10)).rows.map(({ view }) => view),
    (await house.flow.cases(abh, null, 10)).rows,
  ];
  const before = await shown();
  expect(await rebuild(house.core)).toBe(6);
  expect(await shown()).toEqual(before);
  expect(await house.store.consentsToFanOut(10)).toHaveLength(1);
  await fanOutPending(house.core);
  expect(await house.store.consentsToFanOut(10)).toEqual([]);
});

test('a list that could not be written is written by the sweep', async () => {
  const { projectHandover } = house.store;
  house.store.projectHandover = () => Promise.reject(new Error('full'));
  const { id } = await offered(house);
  house.store.projectHandover = projectHandover;
  expect(await house.store.handover(id)).toBeNull();
  await sweep(house.core);
  expect((await house.rowOf(id)).status).toBe('offered');
  expect(house.core.behind.size).toBe(0);
});

test('killed between commit and projection: the next start has it in the lists and begins it', async () => {
  const { dir } = house;
  await house.close();
  const power = powerCutAt('project.before');
  house = await openHouse({ ...power.options, dir });
  const before = await offered(house);
  power.arm();
  await act(house, cm, before.id, { action: 'accept', input: {} }).catch(() => undefined);
  await house.close();
  house = await openHouse({ dir, keep: true });
  expect((await house.rowOf(before.id)).status).toBe('offered');
  expect(await catchUp(house.core)).toBe(1);
  expect((await house.rowOf(before.id)).status).toBe('accepted');
});

test('store restored from an older copy: withdrawals and erasures hold again, lost steps are listed', async () => {
  const kept = join(house.dir, 'sicherung');
  mkdirSync(kept);
  const early = await offered(house);
  await house.settled();
  await sealNow();
  await house.sqlite.backupTo(join(kept, 'staffelstab.sqlite'));
  await house.backupKeysTo(join(kept, 'keys.sqlite'));
  ok(await house.flow.withdrawConsent(abh, early.consent, key()));
  await house.settled();
  await offered(house);
  await sealNow();
  const { dir } = house;
  await house.close();
  for (const name of ['staffelstab.sqlite', 'keys.sqlite']) {
    for (const rest of ['-wal', '-shm']) rmSync(join(dir, `${name}${rest}`), { force: true });
    copyFileSync(join(kept, name), join(dir, name));
  }
  house = await openHouse({ dir, keep: true });
  expect(ok(await house.flow.payload(cm, early.id)).open).toBe(true);
  const behind = await behindExport(house.core, exported);
  expect(behind.map(({ stream, stored }) => [stream, stored > 0])).toContainEqual([early.id, true]);
  expect(await replayLedger(house.core, 'all')).toMatchObject({ withdrawals: 1, erasures: 1, unknown: [] });
  await fanOutPending(house.core);
  expect(ok(await house.flow.payload(cm, early.id)).open).toBe(false);
  expect(await house.sentTo(cm.office, early.id)).toBe('erased');
});
