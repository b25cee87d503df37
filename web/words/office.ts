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

type Case = 'nominative' | 'accusative';
/** With its article inside a sentence: `übernimmt das Case Management Windeck`, `an den Caritasverband …`. */
export function theOffice(policy: HandoverPolicy, id: OfficeId, kase: Case = 'nominative'): string {
  const { name } = officeOf(policy, id);
  const article = articleOf(name)?.toLowerCase();
  if (article === undefined) return name;
  return `${article === 'der' && kase === 'accusative' ? 'den' : article} ${name}`;
}

/** With its article at the start of a sentence, where German wants one: `Die Ausländerbehörde Siegburg`. */
export function officeSubject(office: Office): string {
  const article = articleOf(office.name);
  return article === undefined ? office.name : `${article} ${office.name}`;
}
const articleOf = (name: string): string | undefined => ARTICLES.find(([beginning]) => name.startsWith(beginning))?.[1];
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
  ['Diakonisches Werk', 'Das'],
  ['KIM-Koordination', 'Die'],
  ['Caritasverband', 'Der'],
  ['Jugendmigrationsdienst', 'Der'],
  ['Integration Point', 'Der'],
];
