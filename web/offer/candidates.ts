/** Which offices may receive it, the responsible one first. */
import type { Occasion, Office } from '../../domain/handover/policy.ts';
import type { OfficeId } from '../../domain/journal/id.ts';
import type { ConsentView } from '../../flow/port.ts';
import type { Municipality } from '../deps.ts';
import type { Visit } from '../visit.ts';

export interface Candidates {
  readonly proposal: { readonly office: OfficeId; readonly because: 'case-management' | 'fallback' } | null;
  /** As radio buttons. */
  readonly shown: readonly Office[];
  /** In the list behind `Andere Stelle`. */
  readonly others: readonly Office[];
}
const SHOWN = 4;

export function candidates(
  { deps, who }: Visit,
  occasion: Occasion | null,
  place: Municipality | null,
  consents: readonly ConsentView[],
): Candidates {
  const possible = [...deps.policy.offices.values()].filter(
    ({ id, kind, receives }) => receives && id !== who.office && occasion?.recipientKinds.includes(kind) === true,
  );
  const proposed = place === null ? null : deps.places.propose(place);
  const proposal = possible.some(({ id }) => id === proposed?.office) ? proposed : null;
  const named = new Set(consents.flatMap(({ recipients }) => recipients));
  const rank = ({ id, area }: Office): number =>
    id === proposal?.office
      ? 0
      : named.has(id)
        ? 1
        : place !== null && area.includes(place.name)
          ? 2
          : area.length === 0
            ? 3
            : 9;
  const sorted = possible.toSorted((a, b) => rank(a) - rank(b));
  const shown = sorted.filter((office) => rank(office) < 9).slice(0, SHOWN);
  return { proposal, shown, others: sorted.filter((office) => !shown.includes(office)) };
}
