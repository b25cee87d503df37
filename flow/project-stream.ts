import { caseDecider } from '../domain/case/decider.ts';
import { consentDecider } from '../domain/consent/decider.ts';
import { followUpDecider } from '../domain/followup/decider.ts';
import { handoverDecider } from '../domain/handover/decider.ts';
import { fold } from '../domain/journal/fold.ts';
import { CaseId, ConsentId, HandoverId, type StreamId } from '../domain/journal/id.ts';
import { projectCase } from './case.ts';
import { projectConsent } from './consent.ts';
import type { Core } from './core.ts';
import { projectFollowUp } from './follow-up.ts';
import { projectHandover } from './project-handover.ts';

/** Any stream, from its commits alone. Repeating it changes nothing. */
export async function projectStream(core: Core, stream: StreamId): Promise<void> {
  const commits = await core.store.read(stream);
  const [handover, consent, theCase] = [
    HandoverId.safeParse(stream),
    ConsentId.safeParse(stream),
    CaseId.safeParse(stream),
  ];
  if (handover.success) return projectHandover(core, handover.data, { ...fold(handoverDecider, commits), commits });
  if (consent.success) {
    const { state, head } = fold(consentDecider, commits);
    return projectConsent(core, consent.data, state, head.rev);
  }
  if (theCase.success) return projectCase(core, theCase.data, fold(caseDecider, commits).state);
  return projectFollowUp(core, fold(followUpDecider, commits).state);
}

/** How far the projection is; `null`: not to be told from the id alone (a follow-up's row is found by office and handover). */
export async function projectedRev({ store }: Pick<Core, 'store'>, stream: StreamId): Promise<number | null> {
  const [handover, consent, theCase] = [
    HandoverId.safeParse(stream),
    ConsentId.safeParse(stream),
    CaseId.safeParse(stream),
  ];
  if (handover.success) return (await store.handover(handover.data))?.rev ?? 0;
  if (consent.success) return (await store.consent(consent.data))?.rev ?? 0;
  if (theCase.success) return (await store.caseRow(theCase.data))?.rev ?? 0;
  return null;
}
