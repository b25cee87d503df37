import { HandoverId } from '../../domain/journal/id.ts';
import type { Store } from '../port.ts';
import type { Connection } from './connection.ts';
import { integer, text } from './row.ts';

type Numbers = Pick<Store, 'claimNumber' | 'handoverByNumber'>;

/** What people say on the telephone: `Ü 2026-00041`. */
export const numbers = (db: Connection): Numbers => ({
  claimNumber: async (year, stream) =>
    db.write(() => {
      const own = db.get('select year, seq from numbers where stream = ?', stream);
      if (own !== undefined) return format(integer(own, 'year'), integer(own, 'seq'));
      const last = db.get('select seq from numbers where year = ? order by seq desc limit 1', year);
      const seq = last === undefined ? 1 : integer(last, 'seq') + 1;
      if (seq > 99_999) throw new RangeError(`numbers of ${String(year)} are used up`);
      db.run('insert into numbers (year, seq, stream) values (?, ?, ?)', year, seq, stream);
      return format(year, seq);
    }),

  handoverByNumber: async (number) =>
    db.read(() => {
      const [, year, seq] = /^Ü (\d{4})-(\d{5})$/.exec(number.normalize('NFC')) ?? [];
      if (year === undefined || seq === undefined) return null;
      const row = db.get('select stream from numbers where year = ? and seq = ?', Number(year), Number(seq));
      return row === undefined ? null : HandoverId.parse(text(row, 'stream'));
    }),
});

const format = (year: number, seq: number): string =>
  `Ü ${String(year).padStart(4, '0')}-${String(seq).padStart(5, '0')}`;
