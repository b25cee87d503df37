/** Offices and sign-ins in words. */
import type { HandoverPolicy, Office } from '../../domain/handover/policy.ts';
import type { OfficeId } from '../../domain/journal/id.ts';

/** An office that was configured once and is gone keeps its id as name: nothing breaks, and somebody notices. */
export const officeOf = (policy: HandoverPolicy, id: OfficeId): Office =>
  policy.offices.get(id) ?? {
    id,
    name: id,
    short: id,
    kind: '',
    municipality: null,
    area: [],
    presence: [],
    fallback: null,
    mailbox: null,
    receives: false,
    sends: false,
  };
export const officeName = (policy: HandoverPolicy, id: OfficeId): string => officeOf(policy, id).name;

/** With its article at the start of a sentence, where German wants one: `Die Ausländerbehörde Siegburg`. */
export function officeSubject(office: Office): string {
  const article = ARTICLES.find(([beginning]) => office.name.startsWith(beginning))?.[1];
  return article === undefined ? office.name : `${article} ${office.name}`;
}
const ARTICLES: readonly (readonly [string, string])[] = [
  ['Ausländerbehörde', 'Die'],
  ['Einbürgerungsbehörde', 'Die'],
  ['Agentur für Arbeit', 'Die'],
  ['Migrationsberatung', 'Die'],
  ['jobcenter', 'Das'],
  ['Kreissozialamt', 'Das'],
  ['Kreisjugendamt', 'Das'],
  ['Kreisgesundheitsamt', 'Das'],
  ['Schulamt', 'Das'],
  ['Jugendamt', 'Das'],
  ['Sozialamt', 'Das'],
  ['Case Management', 'Das'],
  ['Amt ', 'Das'],
  ['Caritasverband', 'Der'],
  ['Jugendmigrationsdienst', 'Der'],
  ['Integration Point', 'Der'],
];
