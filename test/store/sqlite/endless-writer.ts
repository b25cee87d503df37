// Child process of kill.test.ts: writes commits and projections until it is killed, and prints each commit once it is answered.
import { writeSync } from 'node:fs';
import { openSqlite } from '../../../store/sqlite/open.ts';
import { commit, handoverId, handoverRow } from '../../conformance/store/sample.ts';

const [path = '', ...names] = process.argv.slice(2);
const { store } = openSqlite({ path });
const revs = new Map(
  await Promise.all(names.map(async (name) => [name, (await store.read(handoverId(name))).length] as const)),
);

for (;;) {
  for (const name of names) {
    const rev = (revs.get(name) ?? 0) + 1;
    revs.set(name, rev);
    const next = commit(handoverId(name), rev);
    await store.append(next);
    writeSync(1, `${next._id}\n`);
    await store.projectHandover(handoverRow(name, { rev, closed: rev % 3 === 0 }));
  }
}
