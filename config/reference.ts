/** The district as data: read once at start, from config/data or a folder of the same shape. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { z } from 'zod';
import type { Category, CategoryId, PurposeId, Statute } from '../domain/consent/consent.ts';
import type { DeadlineRule } from '../domain/handover/deadline.ts';
import type { DeadlineRuleParameters, Occasion, Office } from '../domain/handover/policy.ts';
import type { OccasionId } from '../domain/handover/command.ts';
import type { Principal } from '../domain/handover/view-types.ts';
import type { OfficeId } from '../domain/journal/id.ts';
import { FILES, type OfficeRecord } from './records.ts';
import { checkReferences } from './references.ts';

/** `daysPerWeek`: on site, from the source; `null`: not named there. `presence` and `fallback` are our assumptions. */
export interface ConfiguredOffice extends Office {
  readonly daysPerWeek: number | null;
  readonly src: readonly string[];
}
export interface Municipality {
  readonly name: string;
  readonly postalCodes: readonly string[];
  readonly caseManagement: OfficeId | null;
  /** Where the case management sits, e.g. `Rathaus`. */
  readonly place: string | null;
  /** Who takes referrals where there is no case management (assumption). */
  readonly fallback: OfficeId | null;
}
export interface Reference {
  readonly offices: ReadonlyMap<OfficeId, ConfiguredOffice>;
  readonly municipalities: readonly Municipality[];
  readonly categories: ReadonlyMap<CategoryId, Category>;
  readonly purposes: ReadonlyMap<PurposeId, string>;
  readonly occasions: ReadonlyMap<OccasionId, Occasion>;
  readonly statutes: readonly Statute[];
  readonly deadlines: { readonly [rule in DeadlineRule]: DeadlineRuleParameters };
  readonly undoMinutes: number;
  /** List → code → German label. */
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Demo sign-ins. */
  readonly users: readonly Principal[];
}
export type LoadedReference =
  { readonly ok: true; readonly reference: Reference } | { readonly ok: false; readonly faults: readonly string[] };

export const DATA_FOLDER = fileURLToPath(new URL('data/', import.meta.url));

/** Every fault in one go, German, e.g. `offices.json: offices.3.kind: …`. */
export function loadReference(folder: string = DATA_FOLDER): LoadedReference {
  const faults: string[] = [];
  const read = <Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> | undefined => {
    const result = schema.safeParse(parseFile(folder, name, faults), { error: z.locales.de().localeError });
    if (result.success) return result.data;
    faults.push(...result.error.issues.map((issue) => `${name}.json: ${issue.path.join('.')}: ${issue.message}`));
    return undefined;
  };
  const offices = read('offices', FILES.offices)?.offices.map(toOffice);
  const municipalities = read('municipalities', FILES.municipalities)?.municipalities;
  const categories = read('categories', FILES.categories)?.categories;
  const purposes = read('purposes', FILES.purposes)?.purposes;
  const occasions = read('occasions', FILES.occasions)?.occasions;
  const statutes = read('statutes', FILES.statutes)?.statutes;
  const deadlines = read('deadlines', FILES.deadlines);
  const codes = read('codes', FILES.codes);
  const users = read('users', FILES.users)?.users;
  if (!(offices && municipalities && categories && purposes && occasions && statutes && deadlines && codes && users)) {
    return { ok: false, faults };
  }
  const reference: Reference = {
    offices: byId('offices', offices, faults),
    municipalities: municipalities.map(({ name, postalCodes, caseManagement, assumed }) => ({
      name,
      postalCodes,
      caseManagement: caseManagement?.office ?? null,
      place: caseManagement?.place ?? null,
      fallback: assumed?.fallback ?? null,
    })),
    categories: byId('categories', categories, faults),
    purposes: new Map([...byId('purposes', purposes, faults).values()].map(({ id, label }) => [id, label])),
    occasions: byId('occasions', occasions, faults),
    statutes,
    deadlines: deadlines.rules,
    undoMinutes: deadlines.undoMinutes,
    codes,
    users,
  };
  faults.push(...checkReferences(reference));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, reference };
}

function parseFile(folder: string, name: string, faults: string[]): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  } catch (error) {
    faults.push(`${name}.json: nicht lesbar: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

const toOffice = ({ assumed, daysPerWeek, ...office }: z.output<typeof OfficeRecord>): ConfiguredOffice => ({
  id: office.id,
  name: office.name,
  short: office.short,
  kind: office.kind,
  municipality: office.municipality,
  area: assumed.area ?? office.area,
  presence: assumed.presence ?? [],
  fallback: assumed.fallback ?? null,
  mailbox: assumed.mailbox ?? null,
  receives: office.receives,
  sends: office.sends,
  daysPerWeek: daysPerWeek?.value ?? null,
  src: office.src,
});

function byId<Item extends { readonly id: string }>(
  name: string,
  items: readonly Item[],
  faults: string[],
): ReadonlyMap<Item['id'], Item> {
  const map = new Map<Item['id'], Item>();
  for (const item of items) {
    if (map.has(item.id)) faults.push(`${name}.json: ${item.id} steht zweimal darin`);
    map.set(item.id, item);
  }
  return map;
}
