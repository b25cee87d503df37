/** Whether the caseload is there. Begun and not done means: a start was killed, make the same one again, for the same day. */
import { z } from 'zod';
import type { Store } from '../store/port.ts';

const SETTING = 'demo-caseload';
const Note = z.strictObject({ seed: z.int(), now: z.number(), done: z.boolean() });
export type SeedNote = z.infer<typeof Note>;

export async function beginSeed(
  store: Pick<Store, 'setting' | 'saveSetting'>,
  wanted: Omit<SeedNote, 'done'>,
): Promise<SeedNote> {
  const noted = await store.setting(SETTING);
  if (noted !== null) return Note.parse(JSON.parse(noted));
  const note = { ...wanted, done: false };
  await store.saveSetting(SETTING, JSON.stringify(note));
  return note;
}

export const endSeed = (store: Pick<Store, 'saveSetting'>, note: SeedNote): Promise<void> =>
  store.saveSetting(SETTING, JSON.stringify({ ...note, done: true }));
