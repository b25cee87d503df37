/** What a job worker gets and gives. It knows neither store nor engine: every effect is a port, every answer a value. */
import type { HandoverCommand } from '../domain/handover/command.ts';
import type { Handover } from '../domain/handover/state.ts';
import type { HandoverId, OfficeId } from '../domain/journal/id.ts';
import type { NoticeKind } from '../notify/notice.ts';

export type Outcome =
  | { readonly kind: 'completed' }
  | { readonly kind: 'bpmnError'; readonly code: string; readonly message: string }
  | { readonly kind: 'retry'; readonly reason: string }
  | { readonly kind: 'incident'; readonly reason: string };
export const completed: Outcome = { kind: 'completed' };

export interface Ports {
  readonly id: HandoverId;
  /** As the commits say at this moment. */
  readonly state: Handover;
  /** The office that is told about deadlines that passed. */
  readonly coordination: OfficeId | null;
  /** Records a fact under the deterministic id `what`. `still` is asked on the newest state: false records nothing. */
  record(command: HandoverCommand, what: string, still?: (state: Handover) => boolean): Promise<void>;
  /** Content-free mail, before its commit. A repeated id is a repeated Message-ID. */
  tell(kind: NoticeKind, noticeId: string, to: OfficeId): Promise<void>;
  /** Offers what was forwarded to its next office, with the payload. `refused`: its ground no longer carries it. */
  offerNext(): Promise<'offered' | 'refused'>;
  /** Destroys the keys of everything sent under this handover; the ledger knows first. */
  endAccess(): Promise<void>;
}

export type Worker = (ports: Ports) => Promise<Outcome>;
