import { childrenOf, type Draft } from './draft.ts';
import { clearIncident } from './incident.ts';
import type { Token } from './state.ts';
import { closeWaits } from './waits.ts';

/** Ends a token and everything inside it, without outputs and without going on. */
export function terminate(draft: Draft, token: Token): void {
  for (const child of childrenOf(draft, token)) terminate(draft, child);
  closeWaits(draft, token);
  clearIncident(draft, token);
  if (token.job !== null) draft.effects.push({ do: 'closeJob', key: token.job });
  draft.tokens.delete(token.key);
}
