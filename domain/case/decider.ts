import { accept, reject, type Decider } from '../journal/decider.ts';
import type { OfficeId } from '../journal/id.ts';
import { CaseOpened, type CaseState, type OpenCase } from './case.ts';

/** A `HandoverContext` fits. */
export interface CaseContext {
  readonly actor: { readonly office: OfficeId; readonly role: string };
  readonly policy: { readonly offices: ReadonlyMap<OfficeId, { readonly sends: boolean }> };
}

/** Only offices that send keep cases here: who only receives reads what it was sent. */
export const caseDecider: Decider<CaseState, OpenCase, CaseOpened, CaseContext> = {
  initial: { exists: false },
  decide(state, command, { actor, policy }) {
    if (state.exists) return reject(ALREADY_OPEN);
    if (actor.role !== 'sachbearbeitung' || policy.offices.get(actor.office)?.sends !== true) return reject(FORBIDDEN);
    return accept({ ...command, type: 'CaseOpened' });
  },
  apply(_state, { municipality, persons, payload }, { at, rev, office }) {
    return { exists: true, rev, office, municipality, persons, payload, openedAt: at };
  },
  parseEvent: (body) => CaseOpened.parse(body),
};

const ALREADY_OPEN = {
  code: 'case-already-open',
  kind: 'conflict',
  detail: 'Dieser Fall ist schon angelegt. Bitte die Fallliste öffnen.',
} as const;
const FORBIDDEN = {
  code: 'forbidden',
  kind: 'forbidden',
  detail: 'Ihre Stelle legt keine Fälle an. Bitte an die Koordination wenden.',
} as const;
