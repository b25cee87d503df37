/** All pages, one file each. */
import type { Site } from '../site.ts';
import { answerPages } from './answer.ts';
import { handoverFollowUp } from './handover-follow-up.ts';
import { handoverJournal } from './handover-journal.ts';
import { handoverProcess } from './handover-process.ts';
import { handoverPages } from './handover.ts';
import { inboxCsv } from './inbox-csv.ts';
import { inboxFollowUp } from './inbox-follow-up.ts';
import { inboxPage } from './inbox.ts';
import { sentPage } from './sent.ts';
import { signInPages } from './sign-in.ts';

export const pages: readonly ((site: Site) => void)[] = [
  signInPages,
  inboxPage,
  inboxCsv,
  inboxFollowUp,
  sentPage,
  handoverPages,
  handoverFollowUp,
  handoverJournal,
  handoverProcess,
  answerPages,
];
