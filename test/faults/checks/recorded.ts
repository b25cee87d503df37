import type { Check, Exam } from './exam.ts';

/** 0 lost, 0 doubled: what was accepted has exactly one commit, what was refused has none. */
export const recordedOnce: Check = (exam) => {
  const places = placesOf(exam);
  return exam.testimony.said.flatMap(({ key, office, kind, about, answer, code, times }) => {
    const found = places.get(`${office}/${key}`) ?? [];
    const name = `${kind} ${key}${about === null ? '' : ` on ${about}`}`;
    if (found.length > 1) return [`doubled: ${name} stands in ${found.join(', ')}`];
    if (answer === 'none')
      return exam.testimony.settled ? [`never answered: ${name}, said ${String(times)} times`] : [];
    if (answer === 'accepted') return found.length === 1 || kind === 'withdraw-consent' ? [] : [`lost: ${name}`];
    // Said again after a kill, it may find that somebody else has it now and read as foreign what was recorded.
    return found.length === 0 || (times > 1 && code === 'not-found')
      ? []
      : [`refused (${code ?? ''}), yet recorded: ${name}`];
  });
};

function placesOf({ streams }: Exam): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const commits of streams.values())
    for (const { commandId, _id } of commits) places.set(commandId, [...(places.get(commandId) ?? []), _id]);
  return places;
}

/** The same for what nobody said: workers and flows have deterministic ids, once per stream. */
export const idsOnce: Check = ({ streams }) =>
  [...streams].flatMap(([stream, commits]) => {
    const ids = commits.map(({ commandId }) => commandId);
    return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `doubled in ${stream}: ${id}`);
  });

/** A withdrawal may find that somebody was faster: then there is no commit of its own, but a withdrawn consent. */
export const withdrawalsHold: Check = ({ streams, testimony }) =>
  testimony.withdrawn
    .filter((id) => {
      const commits = [...streams].find(([stream]) => stream === id)?.[1] ?? [];
      return !commits.some(({ events }) => events.some((event) => event?.body.type === 'ConsentWithdrawn'));
    })
    .map((id) => `lost: the withdrawal of ${id}`);
