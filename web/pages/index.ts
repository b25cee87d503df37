/** All pages, one file each. */
import type { Site } from '../site.ts';
import { answerPages } from './answer.ts';
import { newCase } from './case-new.ts';
import { casePage } from './case.ts';
import { casesPage } from './cases.ts';
import { consentPages } from './consent.ts';
import { coordinationPage } from './coordination.ts';
import { dataProtectionPages } from './data-protection.ts';
import { demoClock } from './demo-clock.ts';
import { handoverFollowUp } from './handover-follow-up.ts';
import { handoverJournal } from './handover-journal.ts';
import { handoverProcess } from './handover-process.ts';
import { handoverPages } from './handover.ts';
import { homePage } from './home.ts';
import { inboxCsv } from './inbox-csv.ts';
import { inboxFollowUp } from './inbox-follow-up.ts';
import { inboxPage } from './inbox.ts';
import { newHandover } from './new-handover.ts';
import { sentPage } from './sent.ts';
import { signInPages } from './sign-in.ts';
import { textPages } from './texts.ts';

export const pages: readonly ((site: Site) => void)[] = [
  homePage,
  signInPages,
  textPages,
  inboxPage,
  inboxCsv,
  inboxFollowUp,
  sentPage,
  casesPage,
  newCase, // before {id}, which would take `neu`
  casePage,
  consentPages,
  newHandover, // before {id}
  handoverPages,
  handoverFollowUp,
  handoverJournal,
  handoverProcess,
  answerPages,
  coordinationPage,
  dataProtectionPages,
  demoClock,
];
