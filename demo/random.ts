/** Chance that repeats: the same seed gives the same sequence (mulberry32, 32 bits of state). */
export interface Dice {
  /** 0 ≤ x < 1 */
  next(): number;
  /** Integer, both ends included. */
  between(from: number, to: number): number;
  pick<T>(from: readonly T[]): T;
  /** By weight; weights need not sum to anything. */
  weighted<T>(from: readonly (readonly [T, number])[]): T;
  /** Some of them, each once, in their order. */
  some<T>(from: readonly T[], count: number): readonly T[];
  chance(probability: number): boolean;
}

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(from: readonly T[]): T => present(from[between(0, from.length - 1)]);
  const weighted = <T>(from: readonly (readonly [T, number])[]): T => {
    let left = next() * from.reduce((sum, [, weight]) => sum + weight, 0);
    const hit = from.find(([, weight]) => (left -= weight) < 0);
    return present(hit ?? from.at(-1))[0];
  };
  const some = <T>(from: readonly T[], count: number): readonly T[] => {
    const left = new Set(from);
    while (left.size > count) left.delete(pick([...left]));
    return [...left];
  };
  return { next, between, pick, weighted, some, chance: (probability) => next() < probability };
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('nothing to choose from');
  return value;
}
