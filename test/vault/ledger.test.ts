import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { caseIdFor, consentIdFor, handoverIdFor, instant, OfficeId } from '../../domain/journal/id.ts';
import { StoreUnusable } from '../../store/port.ts';
import { openLedger, readLedger } from '../../vault/ledger.ts';
import { startFilling } from './fill-ledger.ts';
import type { LedgerEntry } from '../../vault/port.ts';

const ABH = OfficeId.parse('abh-rsk');
const at = instant(Date.UTC(2026, 10, 16, 8));
const entry = (n: number): LedgerEntry => ({
  kind: 'withdrawal',
  at,
  consent: consentIdFor(ABH, String(n)),
  office: ABH,
  commandId: `abh-rsk:${String(n)}`,
});

describe('ledger', () => {
  let folder = '';
  let path = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'staffelstab-ledger-'));
    path = join(folder, 'data', 'ledger.jsonl');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const reopened = async () => {
    const ledger = await openLedger(path);
    const all = await ledger.all();
    await ledger.close();
    return all;
  };

  test('an answered entry is in the file; all kinds are read back in order', async () => {
    expect(await readLedger(path)).toEqual([]);
    const entries: LedgerEntry[] = [
      entry(1),
      { kind: 'erasure', at, purpose: handoverIdFor(ABH, 'h') },
      { kind: 'case-erasure', at, case: caseIdFor(ABH, 'c') },
    ];
    const ledger = await openLedger(path);
    for (const [i, one] of entries.entries()) {
      await ledger.append(one);
      expect(await readLedger(path)).toEqual(entries.slice(0, i + 1));
    }
    await ledger.close();
    expect(await reopened()).toEqual(entries);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('many at once are kept in order, also those that come when others are being answered', async () => {
    const ledger = await openLedger(path);
    const all = Array.from({ length: 500 }, (_, n) => entry(n));
    await Promise.all(all.map((one) => ledger.append(one)));
    expect(await ledger.all()).toEqual(all);
    for (let n = 500; n < 600; n++) await ledger.append(entry(n)).then(() => ledger.append(entry(n + 1000)));
    expect(await ledger.all()).toHaveLength(700);
    await ledger.close();
  });

  test('whatever a crash leaves of the last line, every whole entry stays and work goes on', async () => {
    const ledger = await openLedger(path);
    await ledger.append(entry(1));
    await ledger.close();
    const whole = readFileSync(path);
    const last = Buffer.from(`${JSON.stringify({ ...entry(2), commandId: 'ä' })}\n`);
    for (let torn = 0; torn <= last.length; torn++) {
      writeFileSync(path, Buffer.concat([whole, last.subarray(0, torn)]));
      const kept = torn < last.length - 1 ? 1 : 2;
      expect(await readLedger(path)).toHaveLength(kept);
      const again = await openLedger(path);
      await again.append(entry(3));
      await again.close();
      const all = await readLedger(path);
      expect(all).toHaveLength(kept + 1);
      expect(all.at(-1)).toEqual(entry(3));
    }
  });

  test('looking at it changes nothing, also when its last line is torn', async () => {
    const ledger = await openLedger(path);
    await ledger.append(entry(1));
    appendFileSync(path, '{"kind"');
    const before = readFileSync(path);
    expect(await reopened()).toEqual([entry(1)]);
    expect(readFileSync(path)).toEqual(before);
    await ledger.close();
  });

  test('two processes on one file lose nothing of each other', async () => {
    const [one, two] = [await openLedger(path), await openLedger(path)];
    for (let n = 0; n < 20; n++) await Promise.all([one.append(entry(n)), two.append(entry(n + 100))]);
    expect(await one.all()).toHaveLength(40);
    await one.close();
    await two.close();
  });

  test('a damaged line before the last is named and nothing is lost', async () => {
    const ledger = await openLedger(path);
    await ledger.append(entry(1));
    await ledger.close();
    appendFileSync(path, `kaputt\n${JSON.stringify(entry(2))}\n`);
    const before = readFileSync(path);
    await expect(openLedger(path)).rejects.toThrow(StoreUnusable);
    await expect(readLedger(path)).rejects.toThrow(/Zeile 2/);
    expect(readFileSync(path)).toEqual(before);
  });

  test('a full disk: refused, nothing half-written, and it goes on when there is room', async () => {
    const child = startFilling(path, FULL_AT_BYTES);
    await child.says('full');
    const answered = child.lines().filter((line) => line === 'kept').length;
    expect(answered).toBeGreaterThan(3);
    expect(await readLedger(path)).toHaveLength(answered);
    child.makeRoom();
    await child.says('closed');
    expect(await readLedger(path)).toHaveLength(answered + 1);
  });

  test('a place where no file can be', async () => {
    await expect(openLedger('/dev/full/ledger.jsonl')).rejects.toThrow(StoreUnusable);
  });
});

const FULL_AT_BYTES = 1000;
