/** What a handover is about, in the words of its occasion. */
import type { HandoverPolicy } from '../../domain/handover/policy.ts';
import type { HandoverView } from '../../domain/handover/view-types.ts';
import { count } from './number.ts';

type About = Pick<HandoverView, 'occasion' | 'items'>;

export const occasionLabel = (policy: HandoverPolicy, { occasion }: About): string =>
  policy.occasions.get(occasion)?.label ?? occasion;
export const occasionShort = (policy: HandoverPolicy, { occasion }: About): string =>
  policy.occasions.get(occasion)?.short ?? occasion;

export function itemLabels(policy: HandoverPolicy, { occasion, items }: About): readonly string[] {
  const catalogue = policy.occasions.get(occasion)?.items ?? [];
  return items.map(({ item }) => catalogue.find(({ id }) => id === item)?.label ?? item);
}

/** `Deutsch A2, mündlich und Test „Leben in Deutschland“`; more than two are counted; without any the occasion itself. */
export function subject(policy: HandoverPolicy, about: About): string {
  const [first, second, ...more] = itemLabels(policy, about);
  if (first === undefined) return occasionLabel(policy, about);
  if (second === undefined) return first;
  return more.length === 0
    ? `${first} und ${second}`
    : `${first}, ${second} und ${count(more.length, 'weiterer Punkt', 'weitere Punkte')}`;
}

/** Persons are counted, never named, where only the number is needed. */
export const persons = (n: number): string | null => (n === 1 ? null : `${n}\u00a0Personen`);
/** Fragment of a row: back from the page to the row it came from. */
export const rowId = (number: string): string => `f-${number.replace(/^Ü /, '')}`;
