import { dirname } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { EMPTY_NAMES, type Place, STRUCTURE } from './structure.ts';
import { files, type Import, importsOf, isCode } from './tree.ts';

const places = Object.keys(STRUCTURE);

/** The place of a file: itself, its folder, or the longest `…/**` above it. */
function placeOf(file: string): string | undefined {
  const folder = dirname(file);
  if (places.includes(file)) return file;
  if (places.includes(folder)) return folder;
  return places
    .filter((place) => place.endsWith('/**') && `${folder}/`.startsWith(place.slice(0, -2)))
    .toSorted((a, b) => b.length - a.length)[0];
}

/** Why this import is not allowed, or null. */
function objection(file: string, { target, typesOnly }: Import): string | null {
  const place = placeOf(file) ?? '';
  const { imports, types = [], packages = [], node }: Place = STRUCTURE[place] ?? { imports: [] };
  const arrow = `${file} → ${target}`;
  if (imports.includes('*') && (packages.includes('*') || place !== 'test/**')) return null;
  if (target.startsWith('node:')) return node === undefined || node.includes(target) ? null : arrow;
  if (!target.includes('.ts') && !target.includes('.js')) return packages.includes(target) ? null : `${arrow}: no home`;
  const to = placeOf(target);
  if (to === undefined) return `${arrow}: no place`;
  if (to === place || imports.includes(to) || (typesOnly && types.includes(to))) return null;
  return typesOnly || !types.includes(to) ? arrow : `${arrow}: its types only`;
}

const all = files();

describe('the structure', () => {
  test('every file in a folder has its place in the table', () => {
    expect(all.filter((file) => file.includes('/') && placeOf(file) === undefined)).toEqual([]);
  });

  test('every arrow and every package is in the table', () => {
    const code = all.filter((file) => isCode(file) && !file.startsWith('web/static/'));
    const found = code.flatMap((file) => importsOf(file).flatMap((one) => objection(file, one) ?? []));
    expect(found).toEqual([]);
  });

  test('no folder has a name that says nothing', () => {
    expect(
      all.filter((file) =>
        dirname(file)
          .split('/')
          .some((name) => EMPTY_NAMES.includes(name)),
      ),
    ).toEqual([]);
  });

  test.each([
    ['domain/handover/decide.ts', 'store/port.ts', true],
    ['web/pages/x.ts', 'api/gates.ts', true],
    ['web/pages/x.ts', 'store/sqlite/open.ts', true],
    ['domain/journal/seal.ts', 'node:fs', false],
    ['domain/handover/apply.ts', 'express', false],
    ['api/operation/x.ts', 'web/html.ts', false],
    ['workers/x.ts', 'engine/port.ts', false],
    ['workers/x.ts', 'store/port.ts', false],
    ['workers/x.ts', 'notify/mail.ts', false],
    ['engine/local/open.ts', 'store/port.ts', false],
    ['engine/local/open.ts', 'domain/calendar/nrw.ts', false],
    ['store/sqlite/x.ts', 'engine/port.ts', false],
    ['flow/x.ts', 'store/sqlite/open.ts', false],
    ['flow/x.ts', 'engine/local/open.ts', false],
    ['config/x.ts', 'flow/port.ts', false],
    ['log/x.ts', 'domain/journal/id.ts', false],
    ['notify/x.ts', 'express', false],
    ['web/pages/x.ts', 'pino', false],
  ])('the guard would refuse %s → %s', (file, target, typesOnly) => {
    expect(objection(file, { target, typesOnly })).not.toBeNull();
  });
});
