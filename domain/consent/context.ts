import type { OfficeId, PlainDate } from '../journal/id.ts';
import type { Category, CategoryId } from './consent.ts';

/** What the rules of a consent look at beside the stream. A `HandoverContext` fits: same actor, same configuration. */
export interface ConsentContext {
  readonly today: PlainDate;
  readonly actor: {
    readonly office: OfficeId;
    readonly role: 'sachbearbeitung' | 'koordination' | 'datenschutz' | 'system';
  };
  readonly policy: {
    readonly offices: ReadonlyMap<OfficeId, { readonly receives: boolean; readonly sends: boolean }>;
    readonly categories: ReadonlyMap<CategoryId, Category>;
  };
}
