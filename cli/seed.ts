import { seedDemo } from '../demo/seed-demo.ts';
import { WORKERS } from '../workers/index.ts';
import { EXIT, Exit } from './exit.ts';
import type { Opened } from './open.ts';

/** Setting under which demo/ notes what it has made. */
const SEED_SETTING = 'demo-caseload';

/** Open work before the first page, what is over beside the work. A start without `--empty` on a store in use makes nothing. */
export async function seed({
  core,
  config,
  reference,
  sqlite,
  vault,
  clock,
  log,
}: Opened): Promise<(() => Promise<void>) | null> {
  if (!config.demo || isEmptyWanted()) return null;
  const isFresh = (await core.store.streams(null, 1)).length === 0 || (await core.store.setting(SEED_SETTING)) !== null;
  if (!isFresh) return null;
  const { tasks, history } = await seedDemo({
    ...core,
    workers: WORKERS,
    district: reference,
    users: reference.users,
    batch: (work) => sqlite.batch(() => vault.batch(work)),
    alone: (work) => sqlite.alone(() => vault.alone(work)),
    now: clock.now(),
  });
  if (tasks !== null) log.report({ event: 'demo-seeded', handovers: tasks.handovers, ms: tasks.ms });
  return (
    history &&
    (async () => {
      const { handovers, ms } = await history();
      log.report({ event: 'demo-seeded', handovers, ms });
    })
  );
}

/** A mistyped `--empty` would fill a folder with a synthetic caseload that nobody wanted. */
function isEmptyWanted(): boolean {
  const [unknown] = process.argv.slice(2).filter((argument) => argument !== '--empty');
  if (unknown !== undefined) throw new Exit(EXIT.config, `${unknown} gibt es nicht; möglich ist nur --empty.`);
  return process.argv.includes('--empty');
}
