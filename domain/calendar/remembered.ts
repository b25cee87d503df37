/** At most so many answers: a list asks for the same few hundred days again and again. */
const MOST = 10_000;

/** A pure function of one text that is asked thousands of times and slow to compute. `key`: what the answer depends on. */
export function remembered<In extends string, Out>(
  key: (value: In) => string,
  compute: (value: In) => Out,
): (value: In) => Out {
  const known = new Map<string, Out>();
  return (value) => {
    const place = key(value);
    const before = known.get(place);
    if (before !== undefined) return before;
    const answer = compute(value);
    if (known.size >= MOST) known.clear();
    known.set(place, answer);
    return answer;
  };
}
