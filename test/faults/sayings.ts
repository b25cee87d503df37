/** What people say in the fault suite, each under a key of its own. */
import type { Ground, StatuteId } from '../../domain/consent/consent.ts';
import { type ConsentId, type HandoverId, type OfficeId, PlainDate } from '../../domain/journal/id.ts';
import { canaryPerson, canaryText } from './canary.ts';
import type { Errand } from './offices.ts';
import type { Principal, Saying } from './protocol.ts';
import type { Said, View, World } from './world.ts';

export const DAY = 86_400_000;
export const dayOf = (ms: number): PlainDate => PlainDate.parse(new Date(ms).toISOString().slice(0, 10));

export function say(world: World, who: Principal, what: Saying, errand: Errand | null = null): Said {
  const key = `probe-${String(++world.counter)}`;
  const said: Said = { key, who, what, errand, times: 0, answer: 'none', code: null };
  world.said.set(key, said);
  return said;
}

export const openCase = (world: World, errand: Errand): Said =>
  say(world, errand.sender, { kind: 'open-case', input: canaryPerson(world.counter) }, errand);

export const giveConsent = (world: World, { id, errand }: World['cases'][number], now: number): Said =>
  say(
    world,
    errand.sender,
    {
      kind: 'give-consent',
      input: {
        case: id,
        recipients: [...errand.recipients],
        purpose: errand.purpose,
        categories: [...errand.categories],
        explicitSpecial: false,
        // Its clock may be a little behind ours.
        signedOn: dayOf(now - 2 * DAY),
        validUntil: dayOf(now + 1000 * DAY),
        textVersion: '3.1',
        language: 'fa-AF',
        interpreter: true,
      },
    },
    errand,
  );

/** `null`: there is no ground yet. */
export function offer(world: World, { id, errand, consent }: World['cases'][number]): Said | null {
  const { dice } = world;
  const ground = errand.statute !== null ? statute(errand.statute) : consent !== null ? under(consent) : null;
  if (ground === null) return null;
  return say(
    world,
    errand.sender,
    {
      kind: 'offer',
      input: {
        case: id,
        recipient: dice.pick(errand.recipients),
        occasion: errand.occasion,
        items: [...errand.items],
        categories: [...errand.categories],
        ground,
        answerBy: null,
        urgent: dice.chance(0.2),
        message: canaryText('nachricht', world.counter),
        previous: null,
      },
    },
    errand,
  );
}

const statute = (id: StatuteId): Ground => ({ kind: 'statute', statute: id });
const under = (id: ConsentId): Ground => ({ kind: 'consent', consent: id });

export const withdraw = (world: World, who: Principal, id: ConsentId): Said =>
  say(world, who, { kind: 'withdraw-consent', id });

export const followUp = (world: World, who: Principal, id: HandoverId, now: number): Said =>
  // Another day each time: the same one again would record nothing.
  say(world, who, { kind: 'follow-up', id, on: dayOf(now + (2 + world.counter) * DAY) });

export const passOn = (world: World, who: Principal, id: HandoverId, to: OfficeId): Said =>
  say(world, who, { kind: 'act', id, ifMatch: null, action: 'forward', input: { to, consent: null, explanation: '' } });

export interface Situation {
  readonly now: number;
  readonly others: readonly OfficeId[];
}

/** One of the view's buttons, filled in. */
export function act(world: World, who: Principal, view: View, action: string, { now, others }: Situation): Said {
  const { dice } = world;
  const explanation = view.mayExplain && dice.chance(0.6) ? canaryText('antwort', world.counter) : '';
  const elsewhere = dice.any(others.filter((office) => office !== view.recipient)) ?? view.recipient;
  const due = dayOf(now + dice.between(14, 50) * DAY);
  const inputs: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    decline: { reason: dice.pick(['person-wants-not', 'no-capacity', 'not-reachable']), explanation },
    return: { reason: dice.pick(['contact-wrong', 'task-unclear', 'document-missing']), items: [], explanation },
    supplement: { explanation: canaryText('ergaenzung', world.counter) },
    forward: { to: elsewhere, consent: null, explanation },
    misdirect: { recommended: dice.chance(0.5) ? elsewhere : null, explanation },
    pause: { reason: 'person-unavailable', reviewOn: due },
    report: { explanation },
    outcome: {
      outcome: dice.pick(['result', 'partly-result', 'not-attended']),
      items: view.items.map(({ item }) => ({ item, state: 'provided' })),
      explanation,
    },
    extend: { due },
    reassign: { to: elsewhere },
  };
  const ifMatch = dice.chance(0.7) ? view.version : null;
  return say(world, who, { kind: 'act', id: view.id, ifMatch, action, input: inputs[action] ?? {} });
}
