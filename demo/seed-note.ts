/** How far the caseload is. Not done means: a start was killed; the same is made again, for the same day. */
import { z } from 'zod';
import type { Store } from '../store/port.ts';

const SETTING = 'demo-caseload';
/** `begun`: nothing is sure; `tasks`: what is open is there; `history`: what is over is on its way; `done`: all is there. */
const Note = z.strictObject({ seed: z.int(), now: z.number(), stage: z.enum(['begun', 'tasks', 'history', 'done']) });
export type SeedNote = z.infer<typeof Note>;

export async function beginSeed(
  store: Pick<Store, 'setting' | 'saveSetting'>,
  wanted: Pick<SeedNote, 'seed' | 'now'>,
): Promise<{ readonly note: SeedNote; readonly isResumed: boolean }> {
  const noted = await store.setting(SETTING);
  if (noted !== null) return { note: Note.parse(JSON.parse(noted)), isResumed: true };
  const note: SeedNote = { ...wanted, stage: 'begun' };
  await noteSeed(store, note);
  return { note, isResumed: false };
}

export const noteSeed = (store: Pick<Store, 'saveSetting'>, note: SeedNote): Promise<void> =>
  store.saveSetting(SETTING, JSON.stringify(note));
