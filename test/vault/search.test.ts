import { describe, expect, test } from '@jest/globals';
import { DatabaseSync } from 'node:sqlite';
import { caseIdFor, OfficeId } from '../../domain/journal/id.ts';
import { searchValue } from '../../vault/search-value.ts';
import { newFiles, openFiles } from './open-vault.ts';

const ABH = OfficeId.parse('abh-rsk');
const CM = OfficeId.parse('cm-windeck');
const [anna, berta] = [caseIdFor(ABH, 'anna'), caseIdFor(ABH, 'berta')];

describe('search', () => {
  test('finds the exact value in its field at its office', async () => {
    const { vault } = openFiles(newFiles());
    await vault.index(ABH, anna, 'name', 'Özdemir, Ayşe');
    await vault.index(ABH, anna, 'name', 'Özdemir, Ayşe');
    await vault.index(ABH, anna, 'file-number', '30.2-4711');
    await vault.index(ABH, berta, 'birth-date', '1990-02-01');
    expect(await vault.search(ABH, 'name', '  özdemir,  AYŞE ')).toEqual([anna]);
    expect(await vault.search(ABH, 'birth-date', '1.2.1990')).toEqual([berta]);
    expect(await vault.search(ABH, 'name', 'Özdemir')).toEqual([]);
    expect(await vault.search(ABH, 'name', '30.2-4711')).toEqual([]);
    expect(await vault.search(CM, 'name', 'Özdemir, Ayşe')).toEqual([]);
  });

  test('nothing is no search', async () => {
    const { vault } = openFiles(newFiles());
    await vault.index(ABH, anna, 'file-number', ' ');
    expect(await vault.search(ABH, 'file-number', '')).toEqual([]);
  });

  test('the same value has other tokens at other offices and in other fields', async () => {
    const files = newFiles();
    const { vault } = openFiles(files);
    for (const office of [ABH, CM])
      for (const field of ['name', 'file-number'] as const) await vault.index(office, anna, field, '1990-02-01');
    const keys = new DatabaseSync(files.keys);
    expect(keys.prepare('select count(distinct token) as n from tokens').get()).toEqual({ n: 4 });
    keys.close();
  });

  test.each([
    ['case', 'MÜLLER', 'müller'],
    ['sharp s', 'Weiß', 'WEISS'],
    ['capital sharp s', 'WEIẞ', 'weiss'],
    ['decomposed letters', 'Müller', 'Müller'],
    ['full width', 'ＡＢＣ', 'abc'],
    ['Greek final sigma', 'Νίκος', 'ΝΊΚΟΣ'],
    ['spaces', ' von\u00a0 der  Heide\t', 'von der heide'],
  ])('equal but for %s', (_, a, b) => {
    expect(searchValue('name', a)).toBe(searchValue('name', b));
  });

  test.each([
    ['1.2.1990', '1990-02-01'],
    ['01.02.1990', '1990-02-01'],
    ['1990-02-01', '1990-02-01'],
    ['unbekannt', 'unbekannt'],
  ])('birth date %s is %s', (typed, expected) => {
    expect(searchValue('birth-date', typed)).toBe(expected);
  });
});
