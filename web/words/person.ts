/** Persons as offices may name each other: initials with a ground, the full name only inside an accepted handover. */
import type { HandoverView } from '../../domain/handover/view-types.ts';
import type { Sheet } from '../../vault/port.ts';

/** The sender's own case; or the recipient has taken it over. */
export const isKnownPerson = ({ as, standing }: Pick<HandoverView, 'as' | 'standing'>): boolean =>
  as === 'sender' || !['offered', 'delivered', 'unanswered', 'returned'].includes(standing);

export function initials(sheet: Sheet): string {
  const { firstName, lastName } = contact(sheet);
  return [firstName, lastName]
    .filter((name) => name !== '')
    .map((name) => `${String.fromCodePoint(name.codePointAt(0) ?? 46)}.`)
    .join(' ');
}
export const fullName = (sheet: Sheet): string => {
  const { firstName, lastName } = contact(sheet);
  return [firstName, lastName].filter((name) => name !== '').join(' ');
};
const contact = (sheet: Sheet) => ({
  firstName: sheet['kontakt']?.['firstName'] ?? '',
  lastName: sheet['kontakt']?.['lastName'] ?? '',
});
