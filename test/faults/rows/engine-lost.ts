import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { dataIn } from '../child-process.ts';
import type { Part } from '../result.ts';
import { keep } from './files.ts';
import { endsWell, grow, work } from './grow.ts';

/** The engine's tables emptied, or as they were a while ago (its keys are handed out again): all open cases go on. */
export const engineLost = (seed: number, how: 'wiped' | 'older'): Part => ({
  name: `engine ${how}`,
  async run(folder) {
    const world = await grow(folder, seed);
    const path = join(dataIn(folder), 'staffelstab.sqlite');
    if (how === 'wiped') wipe(path);
    else {
      const older = keep(folder, 'staffelstab.sqlite');
      await work(world, 3);
      restore(path, older);
    }
    return [await endsWell(world, `engine ${how}: all open cases go on, none at another person's step`)];
  },
});

function wipe(path: string): void {
  const database = new DatabaseSync(path);
  for (const table of tablesOf(database)) database.exec(`drop table ${table}`);
  database.close();
}

function restore(path: string, older: string): void {
  const database = new DatabaseSync(path);
  database.prepare('attach ? as older').run(older);
  for (const table of tablesOf(database))
    database.exec(`delete from main.${table}; insert into main.${table} select * from older.${table}`);
  database.close();
}

const tablesOf = (database: DatabaseSync): readonly string[] =>
  database
    .prepare(`select name from sqlite_schema where type = 'table' and name like 'engine\\_%' escape '\\'`)
    .all()
    .map(({ name }) => String(name));
