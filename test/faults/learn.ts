/** What an answer teaches the suite. */
import { z } from 'zod';
import { CaseId, ConsentId } from '../../domain/journal/id.ts';
import { MARK } from './canary.ts';
import type { Asking, Mail, Principal } from './protocol.ts';
import { type Said, View, type World } from './world.ts';

export function learnAccepted(world: World, said: Said, value: unknown): void {
  said.answer = 'accepted';
  const { what, errand } = said;
  switch (what.kind) {
    case 'open-case':
      if (errand !== null) world.cases.push({ id: WithCase.parse(value).id, errand, consent: null });
      return;
    case 'give-consent': {
      const of = world.cases.find(({ id }) => id === what.input.case);
      if (of !== undefined) of.consent = WithConsent.parse(value).id;
      return;
    }
    case 'withdraw-consent':
      world.withdrawn.add(what.id);
      return;
    case 'offer':
    case 'act':
      return learnView(world, View.parse(value));
    case 'follow-up':
      return;
  }
}

const WithCase = z.looseObject({ id: CaseId });
const WithConsent = z.looseObject({ id: ConsentId });

export function learnView(world: World, view: View): void {
  world.handovers.set(view.id, view);
}

export interface Asked {
  readonly who: Principal;
  readonly what: Asking;
  /** Consents known as withdrawn when it was asked. */
  readonly withdrawn: ReadonlySet<ConsentId>;
}

export function learnAnswer(world: World, { who, what, withdrawn }: Asked, value: unknown): readonly View[] {
  switch (what.kind) {
    case 'inbox':
    case 'sent':
    case 'overdue': {
      const views = z.array(View).parse(value);
      for (const view of views) learnView(world, view);
      return views;
    }
    case 'look': {
      const view = View.nullable().parse(value);
      if (view === null) return [];
      learnView(world, view);
      return [view];
    }
    case 'payload': {
      const { open } = z.looseObject({ open: z.boolean() }).nullable().parse(value) ?? { open: false };
      if (!open) return [];
      if (JSON.stringify(value).includes(MARK)) world.shown++;
      const { ground, sender } = world.handovers.get(what.id) ?? {};
      // I7: from the answer to a withdrawal on, nobody reads what was sent to him under it. The sender has it in its own record.
      if (ground?.kind === 'consent' && withdrawn.has(ground.consent) && who.office !== sender)
        world.wrong.push(`${what.id} is read by ${who.office} after its consent was withdrawn`);
      return [];
    }
    default:
      return [];
  }
}

export function learnMail(world: World, mail: Mail): void {
  world.mails.push(mail);
}
