import type { OfficeId } from '../journal/id.ts';
import type { Handover } from './state.ts';

/** What one recipient, present or former, has to do about its copies: whoever never read has none (product.md, `widerruf`). */
export function ownDeletion(state: Handover, office: OfficeId): 'none' | 'requested' | 'confirmed' {
  if (state.deletion === 'none' || state.deletion === 'access-open' || !state.readers.includes(office)) return 'none';
  return state.deletionOpenAt.includes(office) ? 'requested' : 'confirmed';
}
