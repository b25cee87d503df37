import { elementFor } from '../bpmn/uebergabe/contract.ts';
import type { HandoverState } from '../domain/handover/state.ts';
import { view, type ViewContext } from '../domain/handover/view.ts';
import type { HandoverView, Principal } from '../domain/handover/view-types.ts';
import type { Position } from '../domain/journal/fold.ts';
import type { Rejection } from '../domain/journal/decider.ts';
import type { HandoverId } from '../domain/journal/id.ts';
import type { Core } from './core.ts';
import type { Answer } from './port.ts';
import { versionOf } from './version.ts';

export const answer = <Value>(value: Value, repeated = false): Answer<Value> => ({ ok: true, value, repeated });

export const refused = (rejection: Rejection): { readonly ok: false; readonly rejection: Rejection } => ({
  ok: false,
  rejection,
});

/** Unknown and foreign read the same (no hint that something exists). */
export const NOT_FOUND: Rejection = {
  code: 'not-found',
  kind: 'not-found',
  detail: 'Das gibt es nicht oder nicht für Ihre Stelle. Bitte die Nummer prüfen.',
};
export const FORBIDDEN: Rejection = {
  code: 'forbidden',
  kind: 'forbidden',
  detail: 'Dazu ist Ihre Stelle nicht berechtigt. Bitte die zuständige Stelle ansprechen.',
};

export const viewContext = (core: Pick<Core, 'now' | 'today' | 'policy'>, version: string): ViewContext => ({
  now: core.now(),
  today: core.today(),
  policy: core.policy,
  version,
  elementFor,
});

/** What this reader may see of it, or "not found". */
export function viewed(
  core: Core,
  who: Principal,
  id: HandoverId,
  { state, head }: { readonly state: HandoverState; readonly head: Position },
  repeated = false,
): Answer<HandoverView> {
  const seen = view(id, state, who, viewContext(core, versionOf(head)));
  return seen === null ? refused(NOT_FOUND) : answer(seen, repeated);
}
