import { Checkpoint } from '../../domain/journal/checkpoint.ts';
import type { Store } from '../port.ts';
import type { Connection } from './connection.ts';
import { json } from './row.ts';

type Checkpoints = Pick<Store, 'saveCheckpoint' | 'lastCheckpoint' | 'checkpoints'>;

export const checkpoints = (db: Connection): Checkpoints => ({
  saveCheckpoint: async (checkpoint) =>
    db.write(() => {
      const { number, heads } = checkpoint;
      const body = JSON.stringify(checkpoint);
      const inserted = db.run(
        'insert into checkpoints (number, body) values (?, ?) on conflict do nothing',
        number,
        body,
      );
      if (inserted === 0) return 'exists';
      for (const { stream, rev } of heads)
        db.run('update heads set sealed_rev = max(sealed_rev, ?), sealed_in = ? where stream = ?', rev, number, stream);
      return 'inserted';
    }),

  lastCheckpoint: async () =>
    db.read(() => {
      const row = db.get('select body from checkpoints where number > 0 order by number desc limit 1');
      return row === undefined ? null : json(Checkpoint, row);
    }),

  checkpoints: async (afterNumber, limit) =>
    db.read(() =>
      db
        .all('select body from checkpoints where number > ? order by number limit ?', afterNumber, limit)
        .map((row) => json(Checkpoint, row)),
    ),
});
