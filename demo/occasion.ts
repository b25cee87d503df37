/** What it is about, among the occasions that sender and recipient may use by their kinds. */
import type { Statute } from '../domain/consent/consent.ts';
import type { HandoverPolicy, Occasion } from '../domain/handover/policy.ts';
import { LONGER_PROCESS } from './figures.ts';
import type { Pair } from './pairs.ts';
import type { Dice } from './random.ts';

/** Synthetic, but for case management against short advice: 295 to 299 (figures.ts). */
const WEIGHT: Readonly<Record<string, number>> = {
  'nachweise-25b': 700,
  'nachweise-25a': 200,
  chancenaufenthalt: 450,
  'einbuergerung-unterlagen': 1500,
  'case-management': LONGER_PROCESS.begun,
  kurzberatung: LONGER_PROCESS.notContinued,
  rechtskreiswechsel: 250,
  'eilmeldung-konto': 2000,
  verweisberatung: 60,
  // by statute, without consent
  'status-mitteilung': 300,
  'antrag-weiterleiten': 120,
};

export function occasionFor(
  { occasions, offices }: HandoverPolicy,
  { sender, recipient }: Pair,
  chance: Dice,
): Occasion {
  const from = offices.get(sender)?.kind ?? '';
  const to = offices.get(recipient)?.kind ?? '';
  const fit = [...occasions.values()].filter(
    ({ id, senderKinds, recipientKinds }) => id in WEIGHT && senderKinds.includes(from) && recipientKinds.includes(to),
  );
  return chance.weighted(fit.map((occasion) => [occasion, WEIGHT[occasion.id] ?? 0] as const));
}

/** The statute that carries it without consent, if the occasion is made for one. */
export const statuteFor = (
  { statutes, offices }: HandoverPolicy,
  { sender, recipient }: Pair,
  { purpose }: Occasion,
): Statute | undefined =>
  statutes.find(
    ({ purposes, senderKinds, recipientKinds }) =>
      purposes.includes(purpose) &&
      senderKinds.includes(offices.get(sender)?.kind ?? '') &&
      recipientKinds.includes(offices.get(recipient)?.kind ?? ''),
  );
