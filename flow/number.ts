import type { HandoverId } from '../domain/journal/id.ts';
import type { Core } from './core.ts';

/** `Ü JJJJ-NNNNN`, the same again for the same handover. */
export const nextNumber = (core: Pick<Core, 'store' | 'today'>, id: HandoverId): Promise<string> =>
  core.store.claimNumber(Number(core.today().slice(0, 4)), id);
