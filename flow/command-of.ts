import type { HandoverCommand } from '../domain/handover/command.ts';
import type { Handover } from '../domain/handover/state.ts';
import type { Principal } from '../domain/handover/view-types.ts';
import { type HandoverId, handoverIdFor, type PayloadRef } from '../domain/journal/id.ts';
import type { ActionRequest } from './input.ts';

interface Said {
  readonly who: Principal;
  readonly id: HandoverId;
  readonly key: string;
  /** The explanation, by reference; `null`: none was given. */
  readonly text: PayloadRef | null;
  readonly state: Handover;
}

/** What people say, as the rules call it. */
export function commandOf(request: ActionRequest, { who, id, key, text: payload, state }: Said): HandoverCommand {
  const { action, input } = request;
  switch (action) {
    case 'accept':
      return { type: 'Accept' };
    case 'undo':
      return { type: 'Undo' };
    case 'decline':
      return { type: 'Decline', reason: input.reason, payload };
    case 'return':
      return { type: 'Return', reason: input.reason, items: input.items, payload };
    case 'supplement':
      return { type: 'Supplement', payload };
    case 'forward':
      return {
        type: 'Forward',
        to: input.to,
        // None named: the ground of this handover, if it carries the next office too.
        ground: input.consent === null ? state.ground : { kind: 'consent', consent: input.consent },
        next: handoverIdFor(who.office, `${id}/${key}`),
        payload,
      };
    case 'misdirect':
      return { type: 'Misdirect', recommended: input.recommended, payload };
    case 'pause':
      return { type: 'Pause', ...input };
    case 'resume':
      return { type: 'Resume' };
    case 'report':
      return { type: 'Report', payload };
    case 'outcome':
      return { type: 'ReportOutcome', outcome: input.outcome, items: input.items, payload };
    case 'acknowledge':
      return { type: 'Acknowledge' };
    case 'cancel':
      return { type: 'Cancel' };
    case 'confirm-deletion':
      return { type: 'ConfirmDeletion' };
    case 'extend':
      return { type: 'Extend', due: input.due };
    case 'remind':
      return { type: 'Remind' };
    case 'reassign':
      return { type: 'Reassign', to: input.to, payload: state.payload };
    default:
      return request satisfies never;
  }
}
