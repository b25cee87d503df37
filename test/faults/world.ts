/** What the suite knows of one data folder: what was said, what was answered, what was seen from outside. */
import { z } from 'zod';
import { type CaseId, ConsentId, HandoverId, OfficeId } from '../../domain/journal/id.ts';
import type { Dice } from './dice.ts';
import type { Errand } from './offices.ts';
import type { Mail, Principal, Saying } from './protocol.ts';

/** A command of a person. Said again under the same key until it is answered. */
export interface Said {
  readonly key: string;
  readonly who: Principal;
  readonly what: Saying;
  readonly errand: Errand | null;
  /** How often it was sent. */
  times: number;
  answer: 'none' | 'accepted' | 'rejected';
  /** Code of the rejection. */
  code: string | null;
}

export interface World {
  readonly folder: string;
  readonly dice: Dice;
  readonly said: Map<string, Said>;
  readonly cases: { readonly id: CaseId; readonly errand: Errand; consent: ConsentId | null }[];
  readonly handovers: Map<HandoverId, Seen>;
  readonly withdrawn: Set<ConsentId>;
  readonly mails: Mail[];
  /** `<id>#<run>` → the instances that have done a job for it. */
  readonly acted: Map<string, Set<string>>;
  /** Texts of refusals and faults, for the canaries. */
  readonly refusals: Set<string>;
  /** What must never be seen, seen while it went on. */
  readonly wrong: string[];
  readonly kills: { random: number; starting: number; readonly failpoint: Map<string, number> };
  /** How often something personal was shown to somebody who may read it: the canaries do sing. */
  shown: number;
  counter: number;
}

export const View = z.looseObject({
  id: HandoverId,
  version: z.string(),
  standing: z.string(),
  task: z.string().nullable(),
  sender: OfficeId,
  recipient: OfficeId,
  closed: z.boolean(),
  ground: z.union([
    z.object({ kind: z.literal('consent'), consent: ConsentId }),
    z.object({ kind: z.literal('statute'), statute: z.string() }),
  ]),
  items: z.array(z.looseObject({ item: z.string() })),
  actions: z.array(z.string()),
  mayExplain: z.boolean(),
  next: z.object({ id: HandoverId, to: OfficeId }).nullable(),
});
export type View = z.infer<typeof View>;
export type Seen = Pick<View, 'id' | 'sender' | 'recipient' | 'ground' | 'closed'>;

export const newWorld = (folder: string, dice: Dice): World => ({
  folder,
  dice,
  said: new Map(),
  cases: [],
  handovers: new Map(),
  withdrawn: new Set(),
  mails: [],
  acted: new Map(),
  refusals: new Set(),
  wrong: [],
  kills: { random: 0, starting: 0, failpoint: new Map() },
  shown: 0,
  counter: 0,
});
