/** The vault while the caseload is made: everything goes through at once and is remembered, so that nothing is unsealed again. */
import type { HandoverId } from '../domain/journal/id.ts';
import type { Compartment, Sheet, Vault } from '../vault/port.ts';

export function seedingVault(real: Vault): Vault {
  const sheets = new Map<string, Map<string, Sheet>>();
  return {
    ...real,
    async put(compartment, ref, sheet) {
      await real.put(compartment, ref, sheet);
      const known = sheets.get(compartment.purpose) ?? new Map<string, Sheet>();
      sheets.set(compartment.purpose, known.set(placeOf(compartment, ref), sheet));
    },
    async read(compartment, ref, categories) {
      const sheet = sheets.get(compartment.purpose)?.get(placeOf(compartment, ref));
      if (sheet === undefined) return real.read(compartment, ref, categories);
      const wanted = Object.entries(sheet).filter(([name]) => categories?.some((one) => one === name) ?? true);
      return Object.fromEntries(wanted);
    },
    async erase(purpose: HandoverId) {
      sheets.delete(purpose);
      await real.erase(purpose);
    },
  };
}

const placeOf = ({ case: id, office }: Compartment, ref: string): string => `${id}/${office}/${ref}`;
