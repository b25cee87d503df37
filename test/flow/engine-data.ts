/** The engine's tables in the shared file, taken away or put back while nobody has it open: as if its disk were lost or restored. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

function withFile<T>(dir: string, work: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(join(dir, 'staffelstab.sqlite'));
  try {
    return work(database);
  } finally {
    database.close();
  }
}
const tables = (database: DatabaseSync, like: string): readonly string[] =>
  database
    .prepare("select name from sqlite_master where type = 'table' and name glob ?")
    .all(like)
    .map(({ name }) => String(name));

/** Keeps a copy beside the original. */
export const copyEngine = (dir: string): void =>
  withFile(dir, (database) => {
    for (const table of tables(database, 'engine_*'))
      database.exec(`create table kept_${table} as select * from ${table}`);
  });

/** Puts the copy back: older than everything recorded since. */
export const restoreEngine = (dir: string): void =>
  withFile(dir, (database) => {
    for (const kept of tables(database, 'kept_engine_*')) {
      const table = kept.slice('kept_'.length);
      database.exec(`delete from ${table}; insert into ${table} select * from ${kept}; drop table ${kept}`);
    }
  });

export const loseEngine = (dir: string): void =>
  withFile(dir, (database) => {
    for (const table of tables(database, 'engine_*'))
      if (table !== 'engine_meta') database.exec(`delete from ${table}`);
  });
