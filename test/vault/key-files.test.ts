import { copyFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from '@jest/globals';
import { caseIdFor, handoverIdFor, OfficeId } from '../../domain/journal/id.ts';
import { StoreUnavailable, StoreUnusable } from '../../store/port.ts';
import { type Compartment, SheetUnreadable } from '../../vault/port.ts';
import { bytesOf, type Files, MASTER, newFiles, openFiles } from './open-vault.ts';

const ABH = OfficeId.parse('abh-rsk');
const anna = caseIdFor(ABH, 'anna');
const sheet = { kontakt: { lastName: 'Canary' } };
const numbered = (n: number): Compartment => ({
  case: caseIdFor(ABH, String(n % 50)),
  office: ABH,
  purpose: handoverIdFor(ABH, String(n)),
});

function wrappedKeys({ keys }: Files): readonly Buffer[] {
  const database = new DatabaseSync(keys);
  const rows = database.prepare('select wrapped from wrapped_keys').all();
  database.close();
  return rows.map(({ wrapped }) => {
    if (!(wrapped instanceof Uint8Array)) throw new TypeError('no bytes');
    return Buffer.from(wrapped);
  });
}

describe('erasure leaves no byte of the key', () => {
  test('of 400 keys every second is erased: none of these is in the files, all others are', async () => {
    const files = newFiles();
    const { vault } = openFiles(files);
    const ref = vault.ref(sheet);
    // Not in order of their ids, so that pages are split.
    const order = Array.from({ length: 400 }, (_, i) => (i * 167) % 400);
    for (const n of order) await vault.put(numbered(n), ref, sheet);
    const before = wrappedKeys(files);
    expect(before.every((key) => bytesOf(files, 'keys').includes(key))).toBe(true);
    for (const n of order) if (n % 2 === 0) await vault.erase(handoverIdFor(ABH, String(n)));
    const bytes = bytesOf(files, 'keys');
    expect(before.filter((key) => bytes.includes(key))).toHaveLength(200);
    for (const n of order) expect(await vault.read(numbered(n), ref)).toEqual(n % 2 === 0 ? 'erased' : sheet);
  }, 120_000);

  test('an old copy of the store file beside the present keys stays unreadable', async () => {
    const files = newFiles();
    const opened = openFiles(files);
    const ref = opened.vault.ref(sheet);
    await opened.vault.put(numbered(1), ref, sheet);
    await opened.sqlite.backupTo(join(files.folder, 'copy'));
    await opened.vault.erase(handoverIdFor(ABH, '1'));
    await opened.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${files.store}${suffix}`, { force: true });
    copyFileSync(join(files.folder, 'copy'), files.store);
    const { vault, sqlite } = openFiles(files);
    expect(sqlite.database.prepare('select count(*) as n from vault_sheets').get()).toEqual({ n: 2 });
    expect(await vault.read(numbered(1), ref)).toBe('erased');
  });

  test('with old copies of both files, the erasure said again holds', async () => {
    const files = newFiles();
    const opened = openFiles(files);
    const ref = opened.vault.ref(sheet);
    await opened.vault.put(numbered(1), ref, sheet);
    await opened.sqlite.backupTo(join(files.folder, 'copy'));
    await opened.backupKeysTo(join(files.folder, 'key-copy'));
    await opened.vault.erase(handoverIdFor(ABH, '1'));
    await opened.close();
    const restored = { ...files, store: join(files.folder, 'copy'), keys: join(files.folder, 'key-copy') };
    const { vault } = openFiles(restored);
    expect(await vault.read(numbered(1), ref)).toEqual(sheet);
    await vault.erase(handoverIdFor(ABH, '1'));
    expect(await vault.read(numbered(1), ref)).toBe('erased');
  });

  test('is refused, to be tried again, while somebody still reads the old pages', async () => {
    const files = newFiles();
    const { vault } = openFiles(files);
    await vault.put(numbered(1), vault.ref(sheet), sheet);
    const reader = new DatabaseSync(files.keys);
    reader.exec('begin; select count(*) from wrapped_keys');
    await expect(vault.erase(handoverIdFor(ABH, '1'))).rejects.toThrow(StoreUnavailable);
    reader.close();
    await vault.erase(handoverIdFor(ABH, '1'));
    expect(await vault.read(numbered(1), vault.ref(sheet))).toBe('erased');
  }, 60_000);

  test('also when it was part of a batch', async () => {
    const files = newFiles();
    const { vault, sqlite, batch } = openFiles(files);
    const ref = vault.ref(sheet);
    await vault.put(numbered(1), ref, sheet);
    const [key] = wrappedKeys(files);
    if (key === undefined) throw new Error('a key expected');
    await sqlite.batch(() =>
      batch(async () => {
        await vault.put(numbered(2), ref, sheet);
        await vault.erase(handoverIdFor(ABH, '1'));
      }),
    );
    expect(await vault.read(numbered(1), ref)).toBe('erased');
    expect(await vault.read(numbered(2), ref)).toEqual(sheet);
    expect(bytesOf(files, 'keys').includes(key)).toBe(false);
  });
});

describe('files that do not belong together are refused with what to do', () => {
  async function filled(): Promise<Files> {
    const files = newFiles();
    const { vault, close } = openFiles(files);
    await vault.put(numbered(1), vault.ref(sheet), sheet);
    await close();
    return files;
  }

  test('another master key', async () => {
    const files = await filled();
    expect(() => openFiles(files, Buffer.alloc(32, 1))).toThrow(/Hauptschlüssel passt nicht/);
    expect(() => openFiles(files, Buffer.alloc(16, 1))).toThrow(StoreUnusable);
  });

  test('keys missing or empty: no new ones are made', async () => {
    const files = await filled();
    truncateSync(files.keys);
    expect(() => openFiles(files)).toThrow(/fehlt oder ist leer/);
    rmSync(files.keys);
    expect(() => openFiles(files)).toThrow(/fehlt oder ist leer/);
    expect(() => openFiles(files)).toThrow(/fehlt oder ist leer/);
  });

  test('keys of another store', async () => {
    const [files, others] = [await filled(), await filled()];
    expect(() => openFiles({ ...files, keys: others.keys })).toThrow(/anderen Datenbestand/);
  });

  test('a new store beside old keys works, and erased stays erased', async () => {
    const files = await filled();
    const first = openFiles(files);
    await first.vault.erase(handoverIdFor(ABH, '1'));
    await first.close();
    const { vault } = openFiles({ ...files, store: join(files.folder, 'new.sqlite') });
    expect(await vault.read(numbered(1), vault.ref(sheet))).toBe('erased');
  });

  test('keys of another version or another program', async () => {
    const files = await filled();
    const keys = new DatabaseSync(files.keys);
    keys.exec(`update schema_versions set version = 99`);
    keys.close();
    expect(() => openFiles(files)).toThrow(/neueren Programmversion/);
    expect(() => openFiles({ ...files, keys: files.store })).toThrow(/anderen Programm/);
  });
});

describe('a wrapped key', () => {
  test.each([
    ['case', { ...numbered(1), case: anna }],
    ['office', { ...numbered(1), office: OfficeId.parse('cm-windeck') }],
    ['purpose', { ...numbered(1), purpose: handoverIdFor(ABH, 'other') }],
  ])('does not open under another %s', async (_, other) => {
    const { vault, keys } = openFiles(newFiles());
    await vault.put(numbered(1), vault.ref(sheet), sheet);
    keys.database
      .prepare('update wrapped_keys set case_id = ?, office = ?, purpose = ?')
      .run(other.case, other.office, other.purpose);
    await expect(vault.put(other, vault.ref(sheet), sheet)).rejects.toThrow(SheetUnreadable);
  });
});

describe('read-only', () => {
  test('everything can be read, nothing written, in neither file', async () => {
    const files = newFiles();
    const first = openFiles(files);
    const ref = first.vault.ref(sheet);
    await first.vault.put(numbered(1), ref, sheet);
    await first.vault.index(ABH, anna, 'name', 'Özdemir');
    await first.close();
    const { vault } = openFiles(files, MASTER, 'wird wiederhergestellt');
    expect(await vault.read(numbered(1), ref)).toEqual(sheet);
    expect(await vault.search(ABH, 'name', 'Özdemir')).toEqual([anna]);
    await expect(vault.put(numbered(2), ref, sheet)).rejects.toThrow('wird wiederhergestellt');
    await expect(vault.erase(handoverIdFor(ABH, '1'))).rejects.toThrow(StoreUnavailable);
    await expect(vault.index(ABH, anna, 'name', 'Yılmaz')).rejects.toThrow(StoreUnavailable);
    expect(await vault.read(numbered(1), ref)).toEqual(sheet);
  });

  test('a store and keys that were never used can be opened so, too', async () => {
    const { vault } = openFiles(newFiles(), MASTER, 'wird wiederhergestellt');
    expect(await vault.read(numbered(1), vault.ref(sheet))).toBeNull();
  });
});
