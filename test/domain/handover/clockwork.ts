/** A stand-in for model and workers: does what each lage asks for until it may wait, and counts the mails. */
import { nextWakeAt } from '../../../domain/handover/next-wake.ts';
import { situation } from '../../../domain/handover/situation.ts';
import type { HandoverCommand } from '../../../domain/handover/command.ts';
import type { Lage } from '../../../domain/handover/status.ts';
import { holder } from '../../../domain/handover/tasks.ts';
import type { Instant, OfficeId } from '../../../domain/journal/id.ts';
import { SYSTEM, act, at, context, known, type Play } from './world.ts';

export interface Mail {
  readonly to: OfficeId | null;
  readonly kind: 'arrival' | 'answer' | 'reminder' | 'deletion';
}
export interface Driven {
  readonly play: Play;
  readonly mails: readonly Mail[];
}

/** Steps of the clockwork that never end would be a fault of the rules. */
const LIMIT = 200;

export function settle(play: Play): Driven {
  let now = act(play, SYSTEM, { type: 'Observe' });
  const mails: Mail[] = [];
  for (let step = 0; step < LIMIT; step++) {
    const deed = DEEDS[situation(now.state)];
    if (deed === undefined) return { play: now, mails };
    const mail = deed.mail?.(now);
    if (mail !== undefined) mails.push(mail);
    now = act(now, SYSTEM, deed.command);
    now = act(now, SYSTEM, { type: 'Observe' });
  }
  throw new Error(`the clockwork never comes to rest: ${situation(now.state)}`);
}

/** Wakes at every `nextWakeAt` until that instant. */
export function settleUntil(play: Play, until: Instant): Driven {
  let driven = settle(play);
  for (let step = 0; step < LIMIT; step++) {
    const wake = nextWakeAt(driven.play.state, context(driven.play.state, SYSTEM, driven.play.now));
    if (wake > until) return { ...driven, play: at(driven.play, until) };
    const next = settle(at(driven.play, wake));
    driven = { play: next.play, mails: [...driven.mails, ...next.mails] };
  }
  throw new Error('the clockwork wakes for ever');
}

interface Deed {
  readonly command: HandoverCommand;
  readonly mail?: (play: Play) => Mail;
}
const DEEDS: { readonly [lage in Lage]?: Deed } = {
  offered: {
    command: { type: 'NoteDelivered', noticeId: 'n' },
    mail: (play) => ({ to: known(play).recipient, kind: 'arrival' }),
  },
  'answer-untold': {
    command: { type: 'NoteAnswerTold', noticeId: 'n' },
    mail: (play) => ({ to: known(play).untold?.to ?? null, kind: 'answer' }),
  },
  'reminder-due': {
    command: { type: 'NoteReminderSent', noticeId: 'n' },
    mail: (play) => ({ to: holder(known(play)), kind: 'reminder' }),
  },
  'escalation-due': { command: { type: 'NoteEscalationSent', noticeId: 'n' } },
  'forward-open': { command: { type: 'NoteNextOffered' } },
  withdrawn: {
    command: { type: 'NoteAccessEnded', noticeId: 'n' },
    mail: (play) => ({ to: known(play).recipient, kind: 'deletion' }),
  },
};
