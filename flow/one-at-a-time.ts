/** Runs the tasks of one key one after the other, those of different keys side by side. In-process only: it guards notes, never facts. */
export function oneAtATime(): <T>(key: string, task: () => Promise<T>) => Promise<T> {
  const tails = new Map<string, Promise<void>>();
  return (key, task) => {
    const run = (tails.get(key) ?? Promise.resolve()).then(task);
    const tail: Promise<void> = run.then(
      () => forget(tails, key, tail),
      () => forget(tails, key, tail),
    );
    tails.set(key, tail);
    return run;
  };
}

/** Nobody queued behind it: the key needs no place any more. */
function forget(tails: Map<string, Promise<void>>, key: string, tail: Promise<void>): void {
  if (tails.get(key) === tail) tails.delete(key);
}
