/** Which problems an operation can answer with follows from what it takes. */
import type { Operation } from './operation.ts';

export type RefusalStatus =
  (typeof SIGNED_IN | typeof ADDRESSED | typeof CARRYING | typeof CHANGING)[number] | '412' | '428';
const SIGNED_IN = ['400', '401', '403', '429', '500', '503'] as const;
const ADDRESSED = ['404', '410'] as const;
const CARRYING = ['413', '415', '422'] as const;
const CHANGING = ['404', '409', '410', '422'] as const;

export function refusals({ roles, input, demoOnly }: Operation): readonly RefusalStatus[] {
  const statuses = new Set<RefusalStatus>(roles === 'public' ? ['500', '503'] : SIGNED_IN);
  const add = (when: boolean, ...more: readonly RefusalStatus[]): void =>
    more.filter(() => when).forEach((status) => statuses.add(status));
  add(input.path !== null, ...ADDRESSED);
  add(demoOnly, '404');
  add(input.body !== null, ...CARRYING);
  add(input.key, ...CHANGING);
  add(input.version !== 'none', '412');
  add(input.version === 'required', '428');
  return [...statuses].sort();
}
