import { describe, expect, test } from '@jest/globals';
import { CategoryId } from '../../domain/consent/consent.ts';
import { handoverIdFor, instant, OfficeId } from '../../domain/journal/id.ts';
import { InvalidCursor } from '../../store/cursor.ts';
import type { ReadLogEntry } from '../../vault/port.ts';
import { newFiles, openFiles } from './open-vault.ts';

const ABH = OfficeId.parse('abh-rsk');
const entry = (n: number): ReadLogEntry => ({
  at: instant(Date.UTC(2026, 10, 16, 8, n)),
  user: 'demo-cm-windeck',
  office: ABH,
  subject: handoverIdFor(ABH, 'a'),
  categories: [CategoryId.parse('kontakt'), 'text'],
});

describe('read log', () => {
  test('newest first, by page, while more is written', async () => {
    const { vault } = openFiles(newFiles());
    for (const n of [1, 2, 3, 4, 5]) await vault.logRead(entry(n));
    const first = await vault.reads(null, 2);
    await vault.logRead(entry(6));
    const second = await vault.reads(first.next, 2);
    const third = await vault.reads(second.next, 2);
    expect([...first.rows, ...second.rows, ...third.rows]).toEqual([5, 4, 3, 2, 1].map(entry));
    expect(third.next).toBeNull();
  });

  test('can only grow', async () => {
    const { vault, sqlite } = openFiles(newFiles());
    await vault.logRead(entry(1));
    expect(() => sqlite.database.exec('delete from vault_reads')).toThrow(/append-only/);
    expect(() => sqlite.database.exec(`update vault_reads set user = 'nobody'`)).toThrow(/append-only/);
  });

  test.each(['x', '0', '-1', '1; drop', '9'.repeat(30)])('the cursor %s is refused', async (cursor) => {
    await expect(openFiles(newFiles()).vault.reads(cursor, 2)).rejects.toThrow(InvalidCursor);
  });
});
