/** Everything one handover page shows, in a fixed number of calls. */
import type { HandoverView } from '../../domain/handover/view-types.ts';
import { HandoverId, type ConsentId, type OfficeId, type PlainDate } from '../../domain/journal/id.ts';
import type { Rejection } from '../../domain/journal/decider.ts';
import type { ConsentView, Payload } from '../../flow/port.ts';
import { NOT_FOUND } from '../refused.ts';
import type { Visit } from '../visit.ts';

export interface Loaded {
  readonly view: HandoverView;
  /** `null`: the reader's role never has it. */
  readonly payload: Payload | null;
  readonly consent: ConsentView | null;
  /** Initials from the sender's own case, where the payload is closed to it; as in its list. */
  readonly ownPerson: string | null;
  readonly followUpOn: PlainDate | null;
  readonly offices: readonly { readonly office: OfficeId; readonly consent: ConsentId | null }[];
}
export type Loading =
  { readonly ok: true; readonly value: Loaded } | { readonly ok: false; readonly rejection: Rejection };

export async function load(visit: Visit): Promise<Loading> {
  const { flow } = visit.deps;
  const id = HandoverId.safeParse(visit.param('id')).data;
  if (id === undefined) return { ok: false, rejection: NOT_FOUND };
  // First, because the recipient's first reading is itself a fact that the page then shows.
  const payload = visit.who.role === 'sachbearbeitung' ? await flow.payload(visit.who, id) : null;
  if (payload?.ok === false) return payload;
  const answer = await flow.handover(visit.who, id);
  if (!answer.ok) return answer;
  const view = answer.value;
  const needsOffices = view.actions.includes('forward') || view.actions.includes('reassign');
  const ownCase = view.as === 'sender' && payload?.value.open === false ? view.case : null;
  const [consent, followUpOn, offices, siblings] = await Promise.all([
    view.ground.kind === 'consent' ? flow.consent(visit.who, view.ground.consent) : null,
    visit.who.role === 'sachbearbeitung' ? flow.followUp(visit.who, id) : null,
    needsOffices ? flow.offices(visit.who, id) : [],
    ownCase === null ? [] : flow.handoversOfCase(visit.who, ownCase),
  ]);
  return {
    ok: true,
    value: {
      view,
      payload: payload?.value ?? null,
      consent: consent?.ok ? consent.value : null,
      ownPerson: siblings.find((item) => item.view.id === id)?.person ?? null,
      followUpOn,
      offices,
    },
  };
}
