import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { handoverPolicy } from '../../config/policy.ts';
import { DATA_FOLDER, loadReference, type Reference } from '../../config/reference.ts';
import { findMunicipality, officesFor, proposeRecipient } from '../../config/route.ts';
import { nrwCalendar } from '../../domain/calendar/nrw.ts';
import { OfficeId } from '../../domain/journal/id.ts';

const loaded = (): Reference => {
  const result = loadReference();
  if (!result.ok) throw new Error(result.faults.join('\n'));
  return result.reference;
};
const reference = loaded();
const office = (id: string) => reference.offices.get(OfficeId.parse(id));

describe('the Rhein-Sieg-Kreis', () => {
  test('has 19 municipalities, 15 of them with case management (002:53-54)', () => {
    expect(reference.municipalities).toHaveLength(19);
    expect(reference.municipalities.filter((m) => m.caseManagement !== null)).toHaveLength(15);
    expect([...reference.offices.values()].filter(({ kind }) => kind === 'cm')).toHaveLength(15);
  });

  test.each([
    ['cm-windeck', 2.5],
    ['cm-alfter', 2],
    ['cm-bad-honnef', 3],
    ['cm-neunkirchen-seelscheid', 3],
    ['cm-troisdorf', 5],
  ])('%s is on site %p days a week (002:369-396)', (id, days) => {
    expect(office(id)?.daysPerWeek).toBe(days);
  });

  test.each([
    ['51570 Windeck', 'cm-windeck', 'case-management'],
    ['sankt  augustin', 'cm-sankt-augustin', 'case-management'],
    ['53844', 'cm-troisdorf', 'case-management'],
    ['Hennef', 'interkult-hennef', 'fallback'],
    ['53721 Siegburg', 'caritas', 'fallback'],
    ['Eitorf', 'caritas', 'fallback'],
    ['Ruppichteroth', 'caritas', 'fallback'],
  ])('who lives in %j is proposed to %s (%s)', (typed, id, because) => {
    const municipality = findMunicipality(reference, typed);
    expect(municipality && proposeRecipient(municipality)).toEqual({ office: id, because });
  });

  test.each([['Köln'], ['53840 Siegburg'], [''], ['Sankt']])('%j is none of the 19', (typed) => {
    expect(findMunicipality(reference, typed)).toBeNull();
  });

  test('Troisdorf has authorities of its own, the others are served from Siegburg', () => {
    expect(officesFor(reference, 'abh', 'Troisdorf')).toEqual(['abh-troisdorf']);
    expect(officesFor(reference, 'ebh', 'Windeck')).toEqual(['ebh-rsk']);
    expect(officesFor(reference, 'jobcenter', 'Windeck')).toEqual(['jobcenter-rsk']);
  });

  test('every mailbox is invented under a reserved domain (RFC 2606)', () => {
    for (const { mailbox } of reference.offices.values()) expect(mailbox).toMatch(/\.example\.org$/);
  });

  test('every figure and fact names its line', () => {
    for (const { src } of reference.offices.values()) expect(src.length).toBeGreaterThan(0);
  });

  test('the demo sign-ins are those of decisions.md, one per case management', () => {
    const users = reference.users.map(({ user }) => user);
    const named = [
      'abh-siegburg',
      'ebh-siegburg',
      'jobcenter',
      'sozialamt',
      'caritas',
      'abh-troisdorf',
      'ebh-troisdorf',
    ];
    const cm = [...reference.offices.values()].filter(({ kind }) => kind === 'cm').map(({ id }) => id);
    expect(users.toSorted()).toEqual(
      [...named, ...cm, 'koordination', 'datenschutz'].map((name) => `demo-${name}`).toSorted(),
    );
  });

  test('gives the rules of a handover their policy', () => {
    const policy = handoverPolicy(reference, nrwCalendar);
    expect(policy.deadlines.answer).toEqual({
      workingDays: 10,
      urgentWorkingDays: 5,
      remindBefore: 2,
      escalateAfter: 1,
    });
    expect(policy.undoMinutes).toBe(10);
  });
});

describe('faulty data', () => {
  const changed = (file: string, from: string | RegExp, to: string): readonly string[] => {
    const folder = mkdtempSync(join(tmpdir(), 'staffelstab-data-'));
    cpSync(DATA_FOLDER, folder, { recursive: true });
    const text = readFileSync(join(folder, file), 'utf8');
    const other = text.replace(from, to);
    if (other === text) throw new Error(`nothing to change in ${file}`);
    writeFileSync(join(folder, file), other);
    const result = loadReference(folder);
    return result.ok ? [] : result.faults;
  };

  test.each([
    ['offices.json', '"fallback": "diakonie"', '"fallback": "diakoni"', 'Ersatzstelle diakoni gibt es nicht'],
    ['offices.json', '"presence": [1, 3, 4]', '"presence": [1, 3]', 'cm-windeck: 2 Wochentage für 2.5 Tage'],
    ['offices.json', '"presence": [1, 3, 4]', '"presence": [1, 3, 6]', 'presence'],
    ['offices.json', '"id": "diakonie"', '"id": "caritas"', 'caritas steht zweimal darin'],
    ['offices.json', '"municipality": "Windeck"', '"municipality": "Windek"', 'Kommune Windek steht nicht'],
    ['offices.json', '"src": ["002:542"', '"src": ["S. 5"', 'src'],
    [
      'municipalities.json',
      '"fallback": "interkult-hennef"',
      '"fallback": "nirgends"',
      'Hennef: weder Case Management',
    ],
    ['municipalities.json', '"53347"', '"5334"', 'postalCodes'],
    ['occasions.json', '"purpose": "einbuergerung"', '"purpose": "urlaub"', 'Zweck urlaub gibt es nicht'],
    ['occasions.json', '"kontakt", "sprache", "leistungen"', '"kontakt", "leistungen"', 'sprache gehört zum Nötigen'],
    ['occasions.json', '"fehlende-nachweise"]', '"gesundheit"]', 'gesundheit (Art. 9 DSGVO) ist nie nötig'],
    ['statutes.json', '"aufenthalt", "familie"', '"aufenthalt", "gesundheit"', 'geht nur mit Einwilligung'],
    ['statutes.json', '"2024-01-01"', '"2024-02-30"', 'validFrom'],
    ['deadlines.json', '"workingDays": 10', '"workingDays": 0', 'rules.answer.workingDays'],
    ['users.json', '"office": "caritas"', '"office": "caritaz"', 'Stelle caritaz gibt es nicht'],
    ['codes.json', '"cm": "Case Management"', '"cn": "Case Management"', 'Art cm steht nicht in codes.json'],
    ['purposes.json', /^\{/, '', 'purposes.json: nicht lesbar'],
  ])('%s: %s → %s is named', (file, from, to, message) => {
    expect(changed(file, from, to).join('\n')).toContain(message);
  });
});
