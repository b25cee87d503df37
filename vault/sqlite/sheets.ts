import { z } from 'zod';
import type { Connection, Row } from '../../store/sqlite/connection.ts';
import { bytes, text } from '../../store/sqlite/row.ts';
import { seal, unseal } from '../cipher.ts';
import { type Compartment, type Sheet, SheetUnreadable, type Vault } from '../port.ts';
import type { Keyring } from './keyring.ts';

/** The row that seals which categories a sheet has. No category has an empty name. */
const CONTENTS = '';

/** Ciphertext in `staffelstab.sqlite`: one row per category, so that a reader can be given one without the others. */
export const sheets = (db: Connection, keyring: Keyring): Pick<Vault, 'put' | 'read'> => ({
  put: async (compartment, ref, sheet) => {
    // The key first: ciphertext without a key would be lost, a key without ciphertext is nothing.
    const key = keyring.keyFor(compartment);
    const put = (category: string, content: unknown) => {
      db.run(
        `insert into vault_sheets (case_id, office, purpose, ref, category, sealed) values (?, ?, ?, ?, ?, ?)
         on conflict do nothing`,
        compartment.case,
        compartment.office,
        compartment.purpose,
        ref,
        category,
        seal(key, place(compartment, ref, category), Buffer.from(JSON.stringify(content))),
      );
    };
    db.write(() => {
      if (rowsOf(db, compartment, ref).length > 0) return;
      put(CONTENTS, Object.keys(sheet));
      for (const [category, fields] of Object.entries(sheet)) put(category, fields);
    });
  },

  read: async (compartment, ref, categories) =>
    db.read(() => {
      const key = keyring.keyOf(compartment);
      if (key === 'erased') return 'erased';
      const rows = rowsOf(db, compartment, ref);
      if (rows.length === 0) return null;
      if (key === null) throw new SheetUnreadable(place(compartment, ref, CONTENTS).join('/'));
      const open = (category: string): unknown => opened(key, place(compartment, ref, category), rows, category);
      const names = z.array(z.string()).parse(open(CONTENTS));
      const wanted = categories === undefined ? names : names.filter((name) => categories.some((one) => one === name));
      return Object.fromEntries(wanted.map((name) => [name, Fields.parse(open(name))])) satisfies Sheet;
    }),
});

const Fields = z.record(z.string(), z.string());

const rowsOf = (db: Connection, { case: id, office, purpose }: Compartment, ref: string): readonly Row[] =>
  db.all(
    'select category, sealed from vault_sheets where case_id = ? and office = ? and purpose = ? and ref = ?',
    id,
    office,
    purpose,
    ref,
  );

function opened(key: Uint8Array, place: readonly string[], rows: readonly Row[], category: string): unknown {
  try {
    const row = rows.find((one) => text(one, 'category') === category);
    if (row === undefined) throw new RangeError('missing');
    return JSON.parse(unseal(key, place, bytes(row, 'sealed')).toString('utf8'));
  } catch (cause) {
    throw new SheetUnreadable(place.slice(1).join('/'), { cause });
  }
}

const place = ({ case: id, office, purpose }: Compartment, ref: string, category: string): readonly string[] => [
  'sheet',
  id,
  office,
  purpose,
  ref,
  category,
];
