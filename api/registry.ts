/** All endpoints. The router, the OpenAPI document and the rights test are made from this list. */
import { accept } from './operation/action/accept.ts';
import { acknowledge } from './operation/action/acknowledge.ts';
import { cancel } from './operation/action/cancel.ts';
import { confirmDeletion } from './operation/action/confirm-deletion.ts';
import { decline } from './operation/action/decline.ts';
import { extend } from './operation/action/extend.ts';
import { forward } from './operation/action/forward.ts';
import { misdirect } from './operation/action/misdirect.ts';
import { outcome } from './operation/action/outcome.ts';
import { pause } from './operation/action/pause.ts';
import { reassign } from './operation/action/reassign.ts';
import { remind } from './operation/action/remind.ts';
import { report } from './operation/action/report.ts';
import { resume } from './operation/action/resume.ts';
import { returnForCompletion } from './operation/action/return.ts';
import { supplement } from './operation/action/supplement.ts';
import { undo } from './operation/action/undo.ts';
import { clearFollowUp } from './operation/clear-follow-up.ts';
import { exportJournal } from './operation/export-journal.ts';
import { giveConsent } from './operation/give-consent.ts';
import { healthz } from './operation/healthz.ts';
import { listCases } from './operation/list-cases.ts';
import { listConsents } from './operation/list-consents.ts';
import { listHandovers } from './operation/list-handovers.ts';
import { listReads } from './operation/list-reads.ts';
import { me } from './operation/me.ts';
import { moveClock } from './operation/move-clock.ts';
import { offerHandover } from './operation/offer-handover.ts';
import { offices } from './operation/offices.ts';
import { openCase } from './operation/open-case.ts';
import { openapi } from './operation/openapi.ts';
import { readCase } from './operation/read-case.ts';
import { readConsent } from './operation/read-consent.ts';
import { readHandover } from './operation/read-handover.ts';
import { readJournal } from './operation/read-journal.ts';
import { readPayload } from './operation/read-payload.ts';
import { readyz } from './operation/readyz.ts';
import { searchCases } from './operation/search-cases.ts';
import { setFollowUp } from './operation/set-follow-up.ts';
import { withdrawConsent } from './operation/withdraw-consent.ts';
import { document } from './document.ts';
import type { Operation } from './operation.ts';

export const OPERATIONS: readonly Operation[] = [
  healthz,
  readyz,
  me,
  offices,
  openCase,
  listCases,
  searchCases,
  readCase,
  giveConsent,
  listConsents,
  readConsent,
  withdrawConsent,
  offerHandover,
  listHandovers,
  readHandover,
  readPayload,
  readJournal,
  accept,
  undo,
  decline,
  returnForCompletion,
  supplement,
  forward,
  misdirect,
  pause,
  resume,
  report,
  outcome,
  acknowledge,
  cancel,
  confirmDeletion,
  extend,
  remind,
  reassign,
  setFollowUp,
  clearFollowUp,
  exportJournal,
  listReads,
  moveClock,
  openapi(() => described()),
];

// Built at the first request and once: it is the same for everybody.
let built: object | undefined;
const described = (): object => (built ??= document(OPERATIONS));
