import type { Store } from '../../../store/port.ts';
import type { SqliteStore } from '../../../store/sqlite/open.ts';

/** Broken: whoever comes later overwrites the revision of somebody faster, and both are told that it is theirs. */
export const withUpsert = ({ store, connection }: SqliteStore): Store => ({
  ...store,
  append: async (commit) =>
    connection.write(() => {
      const { stream, rev, hash } = commit;
      connection.run(
        'insert or replace into commits (stream, rev, body) values (?, ?, ?)',
        stream,
        rev,
        JSON.stringify(commit),
      );
      connection.run(
        `insert into heads (stream, rev, hash) values (?, ?, ?)
         on conflict (stream) do update set rev = max(rev, excluded.rev), hash = excluded.hash`,
        stream,
        rev,
        hash,
      );
      return 'inserted';
    }),
});
