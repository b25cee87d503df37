import type { Store } from '../port.ts';
import type { Connection } from './connection.ts';
import { text } from './row.ts';

export const settings = (db: Connection): Pick<Store, 'setting' | 'saveSetting'> => ({
  setting: async (name) =>
    db.read(() => {
      const row = db.get('select value from settings where name = ?', name);
      return row === undefined ? null : text(row, 'value');
    }),
  saveSetting: async (name, value) =>
    db.write(() => {
      db.run('insert or replace into settings (name, value) values (?, ?)', name, value);
    }),
});
