/** Whether the chosen ground carries a data category, and why not. */
import type { Category } from '../../domain/consent/consent.ts';
import type { Draft } from './draft.ts';

export interface Coverage {
  readonly covered: boolean;
  /** Beside the category: its legal basis, or the reason why it is barred. */
  readonly reason: string;
}

export function coverage(draft: Draft, category: Category): Coverage {
  const { ground, occasion } = draft;
  const needed = occasion?.minimum.includes(category.id) === true ? 'nötig für den Auftrag · ' : '';
  switch (ground.kind) {
    case 'new':
      return { covered: true, reason: `${needed}${category.norm}` };
    case 'statute':
      if (ground.statute === null) return { covered: false, reason: 'gesperrt: noch keine Vorschrift gewählt' };
      return !category.special && ground.statute.categories.includes(category.id)
        ? { covered: true, reason: `${needed}${ground.statute.citation}` }
        : { covered: false, reason: `gesperrt: in ${ground.statute.citation} nicht genannt` };
    case 'consent': {
      const { categories, explicitSpecial } = ground.consent;
      if (!categories.includes(category.id)) {
        return {
          covered: false,
          reason: `gesperrt: nicht von der Einwilligung umfasst${category.special ? ' (Art. 9 DSGVO)' : ''}`,
        };
      }
      return category.special && !explicitSpecial
        ? { covered: false, reason: 'gesperrt: keine ausdrückliche Einwilligung (Art. 9 DSGVO)' }
        : { covered: true, reason: `${needed}${category.norm}` };
    }
  }
}
