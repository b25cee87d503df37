import { ActionInput, type ActionRequest } from '../../flow/input.ts';
import { readHandover } from '../../flow/handover.ts';
import type { Answer } from '../../flow/port.ts';
import { z } from 'zod';
import type { Product } from './composition.ts';
import type { Asking, Command, FromChild, Principal, Saying } from './protocol.ts';
import { isSaying } from './protocol.ts';
import { rest } from './rest.ts';

/** Never rejects: a fault is an answer too. */
export async function obey(product: Product, { n, who, key, what }: Command): Promise<FromChild> {
  try {
    const answer = isSaying(what)
      ? await record(product, who, key, what)
      : ({ ok: true, value: await tell(product, who, what) } as const);
    return answer.ok ? { n, ok: true, value: answer.value } : { n, ok: false, rejection: { ...answer.rejection } };
  } catch (error) {
    return { n, ok: false, fault: faultOf(error) };
  }
}

/** With the place in the code, for whoever has to look for it. */
const faultOf = (error: unknown): string =>
  error instanceof Error
    ? `${error.name}: ${error.message}\n${error.stack?.split('\n').slice(1, 6).join('\n') ?? ''}`
    : 'unknown fault';

function record({ flow }: Product, who: Principal, key: string, what: Saying): Promise<Answer<unknown>> {
  switch (what.kind) {
    case 'open-case':
      return flow.openCase(who, what.input, key);
    case 'give-consent':
      return flow.giveConsent(who, what.input, key);
    case 'withdraw-consent':
      return flow.withdrawConsent(who, what.id, key);
    case 'offer':
      return flow.offer(who, what.input, key);
    case 'act':
      return flow.act(who, what.id, requestOf(what), { key, ifMatch: what.ifMatch });
    case 'follow-up':
      return flow.setFollowUp(who, what.id, what.on, key);
  }
}

const LIMIT = 20;

async function tell({ flow, clock, core, sqlite, engine }: Product, who: Principal, what: Asking): Promise<unknown> {
  switch (what.kind) {
    case 'inbox':
      return (await flow.list(who, { view: 'inbox', filter: 'all' }, null, LIMIT)).rows.map(({ view }) => view);
    case 'sent':
      return (await flow.list(who, { view: 'sent', open: true }, null, LIMIT)).rows.map(({ view }) => view);
    case 'overdue':
      return (await flow.list(who, { view: 'overdue' }, null, LIMIT)).rows.map(({ view }) => view);
    case 'counts':
      return flow.counts(who);
    case 'look': {
      const seen = await flow.handover(who, what.id);
      return seen.ok ? seen.value : null;
    }
    case 'payload': {
      const seen = await flow.payload(who, what.id);
      return seen.ok ? seen.value : null;
    }
    case 'offices':
      return flow.offices(who, what.id);
    case 'now':
      return flow.now();
    case 'move-clock':
      await clock.moveTo(what.to);
      return flow.now();
    case 'cancel-instance': {
      const { state } = await readHandover(core, what.id);
      if (!state.exists || state.claimed === null || engine === null) return false;
      return engine.cancel(state.claimed.instance).then(
        () => true,
        () => false,
      );
    }
    case 'limit-pages': {
      const pages = Number(sqlite.database.prepare('pragma page_count').get()?.['page_count']);
      const most = what.more === null ? 4_294_967_294 : pages + what.more;
      sqlite.database.exec(`pragma max_page_count = ${String(most)}`);
      return most;
    }
    case 'rest':
      return rest(core.store, sqlite.database, what.ms);
  }
}

/** Parsed by the same schemas as the skins use. */
const ActionRequests = z.union([
  z.object({ action: z.literal('accept'), input: ActionInput.accept }),
  z.object({ action: z.literal('undo'), input: ActionInput.undo }),
  z.object({ action: z.literal('decline'), input: ActionInput.decline }),
  z.object({ action: z.literal('return'), input: ActionInput.return }),
  z.object({ action: z.literal('supplement'), input: ActionInput.supplement }),
  z.object({ action: z.literal('forward'), input: ActionInput.forward }),
  z.object({ action: z.literal('misdirect'), input: ActionInput.misdirect }),
  z.object({ action: z.literal('pause'), input: ActionInput.pause }),
  z.object({ action: z.literal('resume'), input: ActionInput.resume }),
  z.object({ action: z.literal('report'), input: ActionInput.report }),
  z.object({ action: z.literal('outcome'), input: ActionInput.outcome }),
  z.object({ action: z.literal('acknowledge'), input: ActionInput.acknowledge }),
  z.object({ action: z.literal('cancel'), input: ActionInput.cancel }),
  z.object({ action: z.literal('confirm-deletion'), input: ActionInput['confirm-deletion'] }),
  z.object({ action: z.literal('extend'), input: ActionInput.extend }),
  z.object({ action: z.literal('remind'), input: ActionInput.remind }),
  z.object({ action: z.literal('reassign'), input: ActionInput.reassign }),
]);
const requestOf = ({ action, input }: Extract<Saying, { kind: 'act' }>): ActionRequest =>
  ActionRequests.parse({ action, input });
