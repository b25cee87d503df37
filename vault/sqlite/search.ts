import { CaseId, type OfficeId } from '../../domain/journal/id.ts';
import type { Connection } from '../../store/sqlite/connection.ts';
import { text } from '../../store/sqlite/row.ts';
import { derivedKeys, keyedHash } from '../cipher.ts';
import { CompartmentErased, type SearchField, type Vault } from '../port.ts';
import { searchValue } from '../search-value.ts';
import type { Keyring } from './keyring.ts';

/**
 * Exact match by keyed token, a key per office: the same name has another token at another office. Beside the keys and not
 * beside the ciphertext, so that an old copy of `staffelstab.sqlite` does not tell who was known once.
 */
export const search = (keys: Connection, keyring: Keyring, master: Uint8Array): Pick<Vault, 'index' | 'search'> => {
  const keyOf = derivedKeys(master, 'search');
  const token = (office: OfficeId, field: SearchField, value: string): Uint8Array | null => {
    const normal = searchValue(field, value);
    return normal === '' ? null : keyedHash(keyOf(office), [field, normal]);
  };

  return {
    index: async (office, id, field, value) => {
      const sought = token(office, field, value);
      if (sought === null) return;
      keys.write(() => {
        if (keyring.isErased(id)) throw new CompartmentErased();
        keys.run('insert or ignore into tokens (office, token, case_id) values (?, ?, ?)', office, sought, id);
      });
    },

    search: async (office, field, value) => {
      const sought = token(office, field, value);
      if (sought === null) return [];
      return keys.read(() =>
        keys
          .all('select case_id from tokens where office = ? and token = ? order by case_id', office, sought)
          .map((row) => CaseId.parse(text(row, 'case_id'))),
      );
    },
  };
};
