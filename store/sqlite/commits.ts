import { Commit } from '../../domain/journal/commit.ts';
import { StreamId } from '../../domain/journal/id.ts';
import type { Store } from '../port.ts';
import type { Connection } from './connection.ts';
import { integer, json, text } from './row.ts';

type Commits = Pick<Store, 'append' | 'read' | 'streams' | 'headsTouchedSince'>;

/** The journal. Inserting (stream, rev) is the only lock; the head moves in the same transaction. */
export const commits = (db: Connection): Commits => ({
  append: async (commit) =>
    db.write(() => {
      const { stream, rev, hash } = commit;
      const inserted = db.run(
        'insert into commits (stream, rev, body) values (?, ?, ?) on conflict do nothing',
        stream,
        rev,
        JSON.stringify(commit),
      );
      if (inserted === 0) return 'exists';
      if (moveHead(db, stream, rev, hash) === 0) throw new Error(`commit ${commit._id} leaves a gap`);
      return 'inserted';
    }),

  read: async (stream, afterRev = 0) =>
    db.read(() =>
      db
        .all('select body from commits where stream = ? and rev > ? order by rev', stream, afterRev)
        .map((row) => json(Commit, row)),
    ),

  streams: async (after, limit) =>
    db.read(() =>
      db
        .all('select stream from heads where stream > ? order by stream limit ?', after ?? '', limit)
        .map((row) => StreamId.parse(text(row, 'stream'))),
    ),

  headsTouchedSince: async (checkpoint) =>
    db.read(() =>
      [
        ...db.all('select stream, rev, hash from heads where rev > sealed_rev order by stream'),
        ...db.all('select stream, rev, hash from heads where sealed_in > ? and rev = sealed_rev', checkpoint),
      ]
        .map((row) => ({
          stream: StreamId.parse(text(row, 'stream')),
          rev: integer(row, 'rev'),
          hash: text(row, 'hash'),
        }))
        .sort((a, b) => (a.stream < b.stream ? -1 : 1)),
    ),
});

/** A gap can only be a bug: whoever appends has folded everything before. */
const moveHead = (db: Connection, stream: StreamId, rev: number, hash: string): number =>
  rev === 1
    ? db.run('insert into heads (stream, rev, hash) values (?, 1, ?)', stream, hash)
    : db.run('update heads set rev = ?, hash = ? where stream = ? and rev = ?', rev, hash, stream, rev - 1);
