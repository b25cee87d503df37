/** How far the caseload is. Not done means: a start was killed; the same is made again, for the same day. */
import { z } from 'zod';
import type { Store } from '../store/port.ts';

const SETTING = 'demo-caseload';
/** `begun`: nothing is sure; `tasks`: everything that is open is there; `done`: what is over is there too. */
const Note = z.strictObject({ seed: z.int(), now: z.number(), stage: z.enum(['begun', 'tasks', 'done']) });
export type SeedNote = z.infer<typeof Note>;

export async function beginSeed(
  store: Pick<Store, 'setting' | 'saveSetting'>,
  wanted: Pick<SeedNote, 'seed' | 'now'>,
): Promise<SeedNote> {
  const noted = await store.setting(SETTING);
  if (noted !== null) return Note.parse(JSON.parse(noted));
  const note: SeedNote = { ...wanted, stage: 'begun' };
  await noteSeed(store, note);
  return note;
}

export const noteSeed = (store: Pick<Store, 'saveSetting'>, note: SeedNote): Promise<void> =>
  store.saveSetting(SETTING, JSON.stringify(note));
