import type { Reference } from './reference.ts';

/** Names that lead nowhere and rules that no handover could keep: German, one line each. Empty: the data fit together. */
export function checkReferences(data: Reference): readonly string[] {
  return [...offices(data), ...municipalities(data), ...occasions(data), ...statutes(data), ...users(data)];
}

function offices({ offices, municipalities, codes }: Reference): readonly string[] {
  const towns = new Set(municipalities.map((m) => m.name));
  return [...offices.values()].flatMap((office) => {
    const faults: string[] = [];
    const say = (what: string): unknown => faults.push(`offices.json: ${office.id}: ${what}`);
    for (const town of [...office.area, ...(office.municipality === null ? [] : [office.municipality])]) {
      if (!towns.has(town)) say(`Kommune ${town} steht nicht in municipalities.json`);
    }
    if (codes['officeKinds']?.[office.kind] === undefined) say(`Art ${office.kind} steht nicht in codes.json`);
    const { fallback, daysPerWeek, presence } = office;
    if (fallback === office.id) say('ist ihre eigene Ersatzstelle');
    if (fallback !== null && offices.get(fallback)?.receives !== true)
      say(`Ersatzstelle ${fallback} gibt es nicht oder nimmt nichts an`);
    if (daysPerWeek !== null && daysPerWeek < 5 && presence.length !== Math.ceil(daysPerWeek)) {
      say(`${String(presence.length)} Wochentage für ${String(daysPerWeek)} Tage in der Woche`);
    }
    return faults;
  });
}

const municipalities = ({ municipalities, offices }: Reference): readonly string[] =>
  municipalities.flatMap(({ name, caseManagement, fallback }) => {
    const target = caseManagement ?? fallback;
    return target !== null && offices.get(target)?.receives === true
      ? []
      : [`municipalities.json: ${name}: weder Case Management noch Ersatzstelle, die etwas annimmt`];
  });

function occasions(data: Reference): readonly string[] {
  return [...data.occasions.values()].flatMap((occasion) => [
    ...unknown(`occasions.json: ${occasion.id}: Zweck`, [occasion.purpose], data.purposes),
    ...unknown(`occasions.json: ${occasion.id}: Datenkategorie`, occasion.minimum, data.categories),
    ...kindless(`occasions.json: ${occasion.id}`, [...occasion.senderKinds, ...occasion.recipientKinds], data),
    ...['kontakt', 'sprache']
      .filter((id) => !occasion.minimum.some((category) => category === id))
      .map((id) => `occasions.json: ${occasion.id}: ${id} gehört zum Nötigen jeder Überleitung`),
    ...occasion.minimum
      .filter((id) => data.categories.get(id)?.special === true)
      .map((id) => `occasions.json: ${occasion.id}: ${id} (Art. 9 DSGVO) ist nie nötig`),
  ]);
}

const statutes = (data: Reference): readonly string[] =>
  data.statutes.flatMap((statute) => [
    ...unknown(`statutes.json: ${statute.id}: Zweck`, statute.purposes, data.purposes),
    ...unknown(`statutes.json: ${statute.id}: Datenkategorie`, statute.categories, data.categories),
    ...kindless(`statutes.json: ${statute.id}`, [...statute.senderKinds, ...statute.recipientKinds], data),
    ...statute.categories
      .filter((id) => data.categories.get(id)?.special === true)
      .map((id) => `statutes.json: ${statute.id}: ${id} (Art. 9 DSGVO) geht nur mit Einwilligung`),
  ]);

const users = ({ users, offices }: Reference): readonly string[] =>
  users.flatMap(({ user, office }) => unknown(`users.json: ${user}: Stelle`, [office], offices));

const unknown = <Id extends string>(
  where: string,
  ids: readonly Id[],
  known: ReadonlyMap<Id, unknown>,
): readonly string[] => ids.filter((id) => !known.has(id)).map((id) => `${where} ${id} gibt es nicht`);

const kindless = (where: string, kinds: readonly string[], { offices }: Reference): readonly string[] =>
  kinds
    .filter((kind) => ![...offices.values()].some((office) => office.kind === kind))
    .map((kind) => `${where}: keine Stelle der Art ${kind}`);
