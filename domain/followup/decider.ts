import { accept, reject, type Decider } from '../journal/decider.ts';
import type { OfficeId, PlainDate } from '../journal/id.ts';
import { FollowUpEvent, type FollowUpCommand, type FollowUpState } from './followup.ts';

/** A `HandoverContext` fits. That the office may see the handover, the flow has checked. */
export interface FollowUpContext {
  readonly today: PlainDate;
  readonly actor: { readonly office: OfficeId; readonly role: string };
}

/** Setting the day it has already, or clearing what is not set, records nothing. */
export const followUpDecider: Decider<FollowUpState, FollowUpCommand, FollowUpEvent, FollowUpContext> = {
  initial: { exists: false },
  decide(state, command, { today, actor }) {
    if (actor.role !== 'sachbearbeitung') return reject(FORBIDDEN);
    // The stream's id follows from office and handover, so another one here is a forged id.
    if (state.exists && (state.office !== actor.office || state.handover !== command.handover))
      return reject(NOT_FOUND);
    const on = state.exists ? state.on : null;
    if (command.type === 'ClearFollowUp')
      return on === null ? accept() : accept({ type: 'FollowUpCleared', handover: command.handover });
    if (command.on <= today) return reject(NOT_AFTER_TODAY);
    return on === command.on ? accept() : accept({ ...command, type: 'FollowUpSet' });
  },
  apply(_state, event, { rev, office }) {
    const on = event.type === 'FollowUpSet' ? event.on : null;
    return { exists: true, rev, office, handover: event.handover, on };
  },
  parseEvent: (body) => FollowUpEvent.parse(body),
};

const FORBIDDEN = {
  code: 'forbidden',
  kind: 'forbidden',
  detail: 'Wiedervorlagen legt nur die Sachbearbeitung an.',
} as const;
const NOT_FOUND = {
  code: 'not-found',
  kind: 'not-found',
  detail: 'Diese Überleitung gibt es nicht. Bitte die Nummer prüfen.',
} as const;
const NOT_AFTER_TODAY = {
  code: 'follow-up-not-after-today',
  kind: 'invalid',
  detail: 'Die Wiedervorlage muss nach heute liegen. Bitte einen späteren Tag wählen.',
  field: 'on',
} as const;
