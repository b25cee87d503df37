import { describe, expect, test } from '@jest/globals';
import { CategoryId } from '../../domain/consent/consent.ts';
import { caseIdFor, handoverIdFor, OfficeId } from '../../domain/journal/id.ts';
import { CompartmentErased, SheetUnreadable, type Compartment, type Sheet } from '../../vault/port.ts';
import { bytesOf, newFiles, openFiles } from './open-vault.ts';

const ABH = OfficeId.parse('abh-rsk');
const CM = OfficeId.parse('cm-windeck');
const anna = caseIdFor(ABH, 'anna');
const handover = handoverIdFor(ABH, 'first');
const record: Compartment = { case: anna, office: ABH, purpose: 'akte' };
const sent: Compartment = { case: anna, office: CM, purpose: handover };
const sheet: Sheet = {
  kontakt: { lastName: 'Özdemir-Canary', street: 'Rathausstraße 12' },
  gesundheit: { note: 'Canary-Diagnose' },
  text: { text: 'Bitte bald. مرحبا' },
};
const kontakt = CategoryId.parse('kontakt');

describe('sheets', () => {
  test('come back as put, whole or by category, also after a restart', async () => {
    const files = newFiles();
    const first = openFiles(files);
    const ref = first.vault.ref(sheet);
    await first.vault.put(record, ref, sheet);
    await first.vault.put(record, ref, sheet);
    expect(await first.vault.read(record, ref)).toEqual(sheet);
    await first.close();
    const { vault } = openFiles(files);
    expect(await vault.read(record, ref)).toEqual(sheet);
    expect(await vault.read(record, ref, [kontakt])).toEqual({ kontakt: sheet['kontakt'] });
    expect(await vault.read(record, ref, [])).toEqual({});
    expect(await vault.read(record, vault.ref('other'))).toBeNull();
    expect(await vault.read(sent, ref)).toBeNull();
  });

  test('an empty sheet is a sheet', async () => {
    const { vault } = openFiles(newFiles());
    await vault.put(record, vault.ref({}), {});
    expect(await vault.read(record, vault.ref({}))).toEqual({});
  });

  test('no byte of any file says what is in them', async () => {
    const files = newFiles();
    const { vault, close } = openFiles(files);
    await vault.put(record, vault.ref(sheet), sheet);
    await vault.index(ABH, anna, 'name', 'Özdemir-Canary');
    const look = () => {
      const bytes = bytesOf(files);
      for (const secret of ['Canary', 'canary', 'Rathausstraße', 'Diagnose'])
        expect(bytes.includes(secret)).toBe(false);
    };
    look();
    await close();
    look();
  });

  test('refs are the same for the same content in any order of its keys, and others for other content and master key', () => {
    const { vault } = openFiles(newFiles());
    expect(vault.ref({ a: 1, b: 2 })).toBe(vault.ref({ b: 2, a: 1 }));
    expect(vault.ref({ a: 1 })).not.toBe(vault.ref({ a: 2 }));
    expect(openFiles(newFiles(), Buffer.alloc(32, 8)).vault.ref({ a: 1 })).not.toBe(vault.ref({ a: 1 }));
  });
});

describe('ciphertext opens only where it was put, unaltered', () => {
  test.each([
    [
      'one bit flipped',
      `update vault_sheets set sealed = cast(substr(sealed, 1, 30) || x'00' || substr(sealed, 32) as blob) where category = 'kontakt'`,
    ],
    [
      'tag altered',
      `update vault_sheets set sealed = cast(substr(sealed, 1, 12) || zeroblob(16) || substr(sealed, 29) as blob) where category = 'kontakt'`,
    ],
    ['cut short', `update vault_sheets set sealed = cast(substr(sealed, 1, 20) as blob) where category = 'kontakt'`],
    ['emptied', `update vault_sheets set sealed = x'' where category = 'kontakt'`],
    ['one category removed', `delete from vault_sheets where category = 'gesundheit'`],
    ['list of categories removed', `delete from vault_sheets where category = ''`],
    [
      'two categories exchanged',
      `update vault_sheets set category = iif(category = 'kontakt', 'x', category); update vault_sheets set category = 'kontakt' where category = 'gesundheit'; update vault_sheets set category = 'gesundheit' where category = 'x'`,
    ],
  ])('%s', async (_, tampering) => {
    const { vault, sqlite } = openFiles(newFiles());
    const ref = vault.ref(sheet);
    await vault.put(record, ref, sheet);
    sqlite.database.exec(tampering);
    await expect(vault.read(record, ref)).rejects.toThrow(SheetUnreadable);
    await expect(vault.read(record, ref)).rejects.not.toThrow(/Canary/);
  });

  test.each([
    ['another case', { ...record, case: caseIdFor(ABH, 'berta') }],
    ['another office', { ...record, office: CM }],
    ['another purpose', { ...record, purpose: handover }],
  ])('moved to %s', async (_, other) => {
    const { vault, sqlite } = openFiles(newFiles());
    const ref = vault.ref(sheet);
    await vault.put(record, ref, sheet);
    await vault.put(other, vault.ref('anything'), {});
    sqlite.database
      .prepare('update vault_sheets set case_id = ?, office = ?, purpose = ? where ref = ?')
      .run(other.case, other.office, other.purpose, ref);
    await expect(vault.read(other, ref)).rejects.toThrow(SheetUnreadable);
  });

  test('moved to another ref', async () => {
    const { vault, sqlite } = openFiles(newFiles());
    await vault.put(record, vault.ref(sheet), sheet);
    sqlite.database.prepare('update vault_sheets set ref = ?').run(vault.ref('other'));
    await expect(vault.read(record, vault.ref('other'))).rejects.toThrow(SheetUnreadable);
  });
});

describe('erasure', () => {
  test('of a handover closes its compartments at both offices, for good, and nothing else', async () => {
    const { vault } = openFiles(newFiles());
    const ref = vault.ref(sheet);
    const own = { ...sent, office: ABH };
    const other = { ...sent, purpose: handoverIdFor(ABH, 'second') };
    for (const compartment of [record, sent, own, other]) await vault.put(compartment, ref, sheet);
    await vault.erase(handover);
    await vault.erase(handover);
    expect(await vault.read(sent, ref)).toBe('erased');
    expect(await vault.read(own, ref)).toBe('erased');
    await expect(vault.put(sent, ref, sheet)).rejects.toThrow(CompartmentErased);
    // A compartment that nobody had used before the erasure is closed, too.
    await expect(vault.put({ ...sent, office: OfficeId.parse('late') }, ref, sheet)).rejects.toThrow(CompartmentErased);
    expect(await vault.read(record, ref)).toEqual(sheet);
    expect(await vault.read(other, ref)).toEqual(sheet);
  });

  test('of a case closes everything about it, the search included', async () => {
    const { vault } = openFiles(newFiles());
    const ref = vault.ref(sheet);
    const berta = caseIdFor(ABH, 'berta');
    for (const compartment of [record, sent, { ...record, case: berta }]) await vault.put(compartment, ref, sheet);
    for (const id of [anna, berta]) await vault.index(ABH, id, 'name', 'Özdemir');
    await vault.eraseCase(anna);
    expect(await vault.read(record, ref)).toBe('erased');
    expect(await vault.read(sent, ref)).toBe('erased');
    expect(await vault.search(ABH, 'name', 'Özdemir')).toEqual([berta]);
    await expect(vault.index(ABH, anna, 'name', 'Özdemir')).rejects.toThrow(CompartmentErased);
    expect(await vault.read({ ...record, case: berta }, ref)).toEqual(sheet);
  });
});
