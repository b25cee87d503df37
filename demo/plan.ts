/** The whole caseload as a plan: pure, and the same for the same seed and the same day. `seed-demo.ts` lets it happen. */
import type { EpochMs } from '../domain/calendar/clock.ts';
import { instant, type OfficeId } from '../domain/journal/id.ts';
import type { HandoverPolicy, Occasion, Office } from '../domain/handover/policy.ts';
import type { PlainDate } from '../domain/journal/id.ts';
import type { Step } from './course.ts';
import { momentOf } from './moment.ts';
import { type Pair, pairs } from './pairs.ts';
import { inventPerson, type Home, type Person } from './people.ts';
import { dice, type Dice } from './random.ts';
import { occasionFor, statuteFor } from './occasion.ts';
import type { ItemId } from '../domain/handover/command.ts';
import type { CategoryId, StatuteId } from '../domain/consent/consent.ts';

export interface District {
  readonly municipalities: readonly (Home & {
    readonly caseManagement: OfficeId | null;
    readonly fallback: OfficeId | null;
  })[];
  readonly offices: ReadonlyMap<OfficeId, Office & { readonly daysPerWeek: number | null }>;
}

export interface PlannedStep extends Step {
  readonly at: EpochMs;
}
export interface PlannedHandover {
  /** Number of the case, from 1; also the stem of its Idempotency-Keys. */
  readonly number: number;
  readonly sender: OfficeId;
  readonly recipient: OfficeId;
  readonly elsewhere: OfficeId;
  readonly person: Person;
  readonly occasion: Occasion;
  /** `null`: rests on a consent. */
  readonly statute: StatuteId | null;
  readonly items: readonly ItemId[];
  readonly categories: readonly CategoryId[];
  readonly offeredAt: EpochMs;
  readonly urgent: boolean;
  readonly steps: readonly PlannedStep[];
  /** Somebody has a task left today. */
  readonly isOpen: boolean;
}

export interface Planning {
  readonly seed: number;
  readonly now: EpochMs;
  readonly policy: HandoverPolicy;
  readonly district: District;
}

export function plan({ seed, now, policy, district }: Planning): readonly PlannedHandover[] {
  const chance = dice(seed);
  const today = policy.calendar.dayOf(instant(now));
  const planner = { seed, today, policy, district, chance };
  return pairs(district, chance).map((pair, index) => planned(index + 1, pair, planner));
}

type Planner = Omit<Planning, 'now'> & { readonly today: PlainDate; readonly chance: Dice };

function planned(number: number, pair: Pair, { seed, today, policy, district, chance }: Planner): PlannedHandover {
  const { sender, recipient, elsewhere, course, isOpen } = pair;
  const occasion = occasionFor(policy, pair, chance);
  const statute = statuteFor(policy, pair, occasion)?.id ?? null;
  const items = chance.some(
    occasion.items.map(({ id }) => id),
    chance.between(1, Math.min(3, occasion.items.length)),
  );
  const day = (days: number): PlainDate => policy.calendar.addWorkingDays(today, days);
  const mayExplain = policy.offices.get(sender)?.kind !== 'abh';
  const { offered, urgent, steps } = course({ items, mayExplain, elsewhere, day, chance });
  const moment = (ago: number): EpochMs => momentOf(policy.calendar, today, seed, number, ago);
  return {
    number,
    sender,
    recipient,
    elsewhere,
    isOpen,
    person: inventPerson(number, homeOf(pair, district, chance), Number(today.slice(0, 4)), chance),
    occasion,
    statute,
    items,
    categories: statute === null ? categoriesFor(occasion, policy, chance) : occasion.minimum,
    offeredAt: moment(offered),
    urgent,
    steps: steps.map((step) => ({ ...step, at: moment(step.ago) })),
  };
}

/** One lives where the case management serves; people sent elsewhere live where there is none, or anywhere. */
function homeOf({ sender, recipient }: Pair, { municipalities }: District, chance: Dice): Home {
  const served = municipalities.filter(
    ({ caseManagement }) => caseManagement === recipient || caseManagement === sender,
  );
  const fallen = municipalities.filter(({ fallback }) => fallback === recipient);
  return chance.pick(served.length > 0 ? served : fallen.length > 0 ? fallen : municipalities);
}

/** The minimum, and sometimes one more. */
function categoriesFor({ minimum }: Occasion, { categories }: HandoverPolicy, chance: Dice): readonly CategoryId[] {
  const others = [...categories.values()]
    .filter(({ id, special }) => !special && !minimum.includes(id))
    .map(({ id }) => id);
  const more = chance.chance(0.35) ? [chance.pick(others.filter((id) => id !== 'einbuergerung-unterlagen'))] : [];
  return [...minimum, ...more];
}
