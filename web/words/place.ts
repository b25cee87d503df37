/** `Meinten Sie 51570 Windeck?`: the one place that is one swap or one letter away. */
import type { Municipality } from '../deps.ts';

export function nearestPlace(places: readonly Municipality[], typed: string): string | null {
  const text = typed.trim().toLocaleLowerCase('de');
  if (text.length < 3 || text.length > 40) return null;
  const names = places.flatMap(({ name, postalCodes }) =>
    postalCodes.map((code) => ({ full: `${code} ${name}`, forms: [code, name.toLocaleLowerCase('de')] })),
  );
  const near = names.filter(({ forms }) => forms.some((form) => distance(form, text) <= 1));
  return near.length === 1 ? (near[0]?.full ?? null) : null;
}

/** Letters to change, add, drop or swap with their neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      row.push(Math.min(at(i - 1, j) + 1, (row[j - 1] ?? 0) + 1, at(i - 1, j - 1) + same, swapped));
    }
  }
  return at(a.length, b.length);
}
