import type { Principal } from '../domain/handover/view-types.ts';
import type { OfficeId } from '../domain/journal/id.ts';

export interface Who {
  clerk(office: OfficeId): Principal;
  readonly koordination: Principal;
}

/** Offices without a sign-in act too; their name in the read log says that nobody real did. */
export function principals(users: readonly Principal[]): Who {
  const clerks = new Map(users.filter(({ role }) => role === 'sachbearbeitung').map((user) => [user.office, user]));
  const koordination = users.find(({ role }) => role === 'koordination');
  if (koordination === undefined) throw new Error('no sign-in for the coordination');
  return {
    clerk: (office) => clerks.get(office) ?? { user: `synthetisch-${office}`, office, role: 'sachbearbeitung' },
    koordination,
  };
}
