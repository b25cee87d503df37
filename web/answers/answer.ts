/** One kind of answer: its form, how it is read, and what the other side will read of it. */
import type { Action, HandoverView } from '../../domain/handover/view-types.ts';
import type { ConsentId, OfficeId } from '../../domain/journal/id.ts';
import type { ActionRequest } from '../../flow/input.ts';
import type { Fields } from '../forms/fields.ts';
import type { Problems } from '../forms/problems.ts';
import type { Part } from '../html.ts';
import type { Visit } from '../visit.ts';

export interface Situation {
  readonly visit: Visit;
  readonly view: HandoverView;
  /** Where it may go on a valid ground; asked for only when an answer needs it. */
  readonly offices: readonly { readonly office: OfficeId; readonly consent: ConsentId | null }[];
}

interface Common {
  readonly action: Action;
  /** Last part of its address, e.g. `ablehnen`. */
  readonly slug: string;
  /** Verb and object, e.g. `Ablehnung senden`. */
  readonly send: string;
  /** Code of words/message.ts. */
  readonly done: string;
}
/** Harmless or undoable: one click. */
export interface OneClick extends Common {
  readonly kind: 'click';
  readonly request: ActionRequest;
  /** What the click means, before the button. */
  readonly means: (situation: Situation) => Part;
}
/** Needs something to be said; is previewed before it is sent. */
export interface Written extends Common {
  readonly kind: 'form';
  readonly title: string;
  readonly aside: string;
  /** e.g. `Ablehnung prüfen`. */
  readonly review: string;
  /** `false`: its text says why, and there is nothing to send. Always possible where absent. */
  readonly isPossible?: (situation: Situation) => boolean;
  fields(situation: Situation, form: Fields, problems: Problems): Part;
  /** `null`: problems say why. */
  read(situation: Situation, form: Fields, problems: Problems): ActionRequest | null;
  /** The other side's page in its words. */
  reads(situation: Situation, request: ActionRequest): readonly (readonly [who: string, what: Part])[];
}
export type Answer = OneClick | Written;
