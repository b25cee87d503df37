import type { Draft } from './draft.ts';
import type { IncidentType } from './effect.ts';
import type { Key, Token } from './state.ts';

/** Why a token cannot go on. No text: an expression's value may be personal data. */
export interface Failure {
  readonly failure: IncidentType;
}

export function isFailure(outcome: unknown): outcome is Failure {
  return typeof outcome === 'object' && outcome !== null && 'failure' in outcome;
}

export function raiseIncident(draft: Draft, token: Token, type: IncidentType, job: Key | null = null): void {
  const key = draft.takeKey();
  token.incident = key;
  // Zeebe names no element where it found no handler, though token and job are known.
  const element = type === 'UNHANDLED_ERROR_EVENT' ? 'NO_CATCH_EVENT_FOUND' : token.element;
  draft.effects.push({ do: 'raiseIncident', key, token: token.key, element, type, job });
}

export function clearIncident(draft: Draft, token: Token): void {
  if (token.incident === null) return;
  draft.effects.push({ do: 'clearIncident', key: token.incident });
  token.incident = null;
}
