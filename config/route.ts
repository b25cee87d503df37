import type { OfficeId } from '../domain/journal/id.ts';
import type { Municipality, Reference } from './reference.ts';

/** `fallback`: the municipality has no case management; the other office is our assumption and the page says so. */
export interface Proposal {
  readonly office: OfficeId;
  readonly because: 'case-management' | 'fallback';
}

/** What a clerk types as a place: a name, a postal code or both (`51570 Windeck`). `null`: none of the 19, or not unique. */
export function findMunicipality({ municipalities }: Reference, typed: string): Municipality | null {
  const words = fold(typed);
  const found = municipalities.filter(
    ({ name, postalCodes }) =>
      words === fold(name) || postalCodes.some((code) => words === code || words === `${code} ${fold(name)}`),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Who is proposed as the recipient for somebody who lives there. */
export function proposeRecipient({ caseManagement, fallback }: Municipality): Proposal | null {
  if (caseManagement !== null) return { office: caseManagement, because: 'case-management' };
  return fallback === null ? null : { office: fallback, because: 'fallback' };
}

/** Offices of a kind that serve the municipality, local ones first. */
export function officesFor({ offices }: Reference, kind: string, municipality: string): readonly OfficeId[] {
  const serving = [...offices.values()].filter(
    (office) => office.kind === kind && (office.area.length === 0 || office.area.includes(municipality)),
  );
  return serving.toSorted((a, b) => Number(a.area.length === 0) - Number(b.area.length === 0)).map(({ id }) => id);
}

const fold = (text: string): string => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('de');
