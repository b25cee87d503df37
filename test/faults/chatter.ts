/** What a busy district does next: seeded choices over what the suite knows of the world. */
import { type Errand, ERRANDS, CLERKS, clerk, KOORDINATION } from './offices.ts';
import type { Asking, Principal } from './protocol.ts';
import { act, DAY, followUp, giveConsent, offer, openCase, passOn, type Situation, withdraw } from './sayings.ts';
import type { Said, Seen, View, World } from './world.ts';

export type Utterance = Said | { readonly who: Principal; readonly what: Asking };
export type Chooser = (world: World, now: number) => readonly Utterance[];

const MINUTE = 60_000;
/** Enough for every kind of race, few enough to come to an end. */
const OPEN_AT_MOST = 40;
const isFull = ({ handovers }: World): boolean =>
  [...handovers.values()].filter(({ closed }) => !closed).length >= OPEN_AT_MOST;

export const begin: Chooser = (world) => [openCase(world, world.dice.pick(ERRANDS))];

export const consent: Chooser = (world, now) => {
  const without = world.dice.any(world.cases.filter((one) => one.consent === null && one.errand.statute === null));
  return without === null ? begin(world, now) : [giveConsent(world, without, now)];
};

export const send: Chooser = (world, now) => {
  if (isFull(world) && world.dice.chance(0.9)) return [...look(world, now), ...crowd(world, now)];
  const ready = world.cases
    .filter(({ consent: id, errand }) => (id === null ? errand.statute !== null : !world.withdrawn.has(id)))
    .slice(-12);
  const one = world.dice.any(ready);
  const said = one === null ? null : offer(world, one);
  return said === null ? consent(world, now) : [said];
};

export const look: Chooser = ({ dice }) => [
  { who: dice.any(CLERKS) ?? KOORDINATION, what: { kind: 'inbox' } },
  { who: dice.pick(ERRANDS).sender, what: { kind: 'sent' } },
];
export const oversee: Chooser = () => [{ who: KOORDINATION, what: { kind: 'overdue' } }];

const recent = ({ handovers, dice }: World): Seen | null => dice.any([...handovers.values()].slice(-OPEN_AT_MOST));

export const read: Chooser = (world) => {
  const one = recent(world);
  if (one === null) return [];
  return [{ who: clerk(world.dice.chance(0.7) ? one.recipient : one.sender), what: { kind: 'payload', id: one.id } }];
};

export const revoke: Chooser = (world, now) => {
  const valid = [...world.handovers.values()]
    .slice(-OPEN_AT_MOST)
    .filter(({ ground }) => ground.kind === 'consent' && !world.withdrawn.has(ground.consent));
  const one = world.dice.any(valid);
  if (one?.ground.kind !== 'consent') return send(world, now);
  const said = withdraw(world, clerk(one.sender), one.ground.consent);
  return [said, { who: clerk(one.recipient), what: { kind: 'payload', id: one.id } }];
};

export const plan: Chooser = (world, now) => {
  const one = recent(world);
  return one === null ? [] : [followUp(world, clerk(one.sender), one.id, now)];
};

const STEPS = [11 * MINUTE, 11 * MINUTE, 70 * MINUTE, DAY, DAY, 3 * DAY];
export const passTime: Chooser = ({ dice }, now) => [
  { who: KOORDINATION, what: { kind: 'move-clock', to: now + (dice.any(STEPS) ?? DAY) } },
];

/** Both parties and the coordination at the same moment: only one can be first. */
export const crowd: Chooser = (world) => {
  const one = recent(world);
  if (one === null) return [];
  return [one.recipient, one.sender, KOORDINATION.office].map((office) => ({
    who: office === KOORDINATION.office ? KOORDINATION : clerk(office),
    what: { kind: 'look', id: one.id },
  }));
};

/** A recipient passes on what it has just got. */
export const forward: Chooser = (world, now) => {
  const one = recent(world);
  if (one === null) return [];
  const errand = ERRANDS.find(
    ({ recipients, sender }) => recipients.includes(one.recipient) && sender.office === one.sender,
  );
  const to = world.dice.any(errand?.recipients.filter((office) => office !== one.recipient) ?? []);
  return to === null ? send(world, now) : [passOn(world, clerk(one.recipient), one.id, to)];
};

/** Somebody tidies up in the engine: nothing may be lost by it. */
export const tidy: Chooser = (world, now) => {
  const one = recent(world);
  if (one === null) return [];
  return [
    { who: KOORDINATION, what: { kind: 'cancel-instance', id: one.id } },
    ...crowd(world, now),
    ...[1, 2, 3].map((n) => ({ who: KOORDINATION, what: { kind: 'move-clock', to: now + n * 11 * MINUTE } }) as const),
  ];
};

const USUAL: readonly (readonly [number, Chooser])[] = [
  [3, begin],
  [3, consent],
  [6, send],
  [10, look],
  [3, oversee],
  [4, read],
  [1, revoke],
  [2, plan],
  [4, passTime],
  [5, crowd],
  [0.7, tidy],
];

export const usual: Chooser = (world, now) => {
  const total = USUAL.reduce((sum, [weight]) => sum + weight, 0);
  let rest = world.dice.next() * total;
  for (const [weight, choose] of USUAL) if ((rest -= weight) < 0) return choose(world, now);
  return look(world, now);
};

/** Whoever sees a handover presses one of its buttons, most of the time. */
export function react(world: World, who: Principal, views: readonly View[], now: number): readonly Said[] {
  const { dice } = world;
  return views
    .filter(() => dice.chance(views.length === 1 ? 0.9 : 0.25))
    .flatMap((view) => {
      const action = dice.any(view.actions.filter((one) => dice.chance(RARE[one] ?? 1)));
      return action === null ? [] : [act(world, who, view, action, situation(view, now))];
    });
}

/** So that not everything ends the same way. */
const RARE: Readonly<Record<string, number>> = { cancel: 0.2, decline: 0.4, misdirect: 0.4, extend: 0.4, remind: 0.5 };

export function situation(view: View, now: number): Situation {
  const errand: Errand | undefined = ERRANDS.find(({ recipients }) => recipients.includes(view.recipient));
  return { now, others: errand?.recipients ?? [] };
}
