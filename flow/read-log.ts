import { CategoryId } from '../domain/consent/consent.ts';
import type { Principal } from '../domain/handover/view-types.ts';
import type { CaseId, HandoverId } from '../domain/journal/id.ts';
import type { Core } from './core.ts';
import { TEXT } from './sheet.ts';

export interface Shown {
  readonly subject: HandoverId | CaseId;
  readonly categories: readonly string[];
}

/** Written before anything is shown: who could not be recorded reads nothing. For the data protection officer alone. */
export async function logReads(
  { vault, now }: Pick<Core, 'vault' | 'now'>,
  { user, office }: Principal,
  shown: readonly Shown[],
): Promise<void> {
  if (shown.length === 0) return;
  const at = now();
  await vault.logRead(
    ...shown.map(({ subject, categories }) => ({
      at,
      user,
      office,
      subject,
      categories: categories.map((category) => (category === TEXT ? TEXT : CategoryId.parse(category))),
    })),
  );
}
