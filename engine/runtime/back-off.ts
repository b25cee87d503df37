/** A number in [0, 1). */
export type Random = () => number;

/** Doubles from `first` to `most`, then between half and all of it, so that many who failed together do not return together. */
export function backOff(failures: number, first: number, most: number, random: Random): number {
  const full = Math.min(most, first * 2 ** Math.min(failures, 30));
  return Math.round(full / 2 + (random() * full) / 2);
}
