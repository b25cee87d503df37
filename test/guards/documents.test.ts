import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { Environment, SECRETS } from '../../config/environment.ts';
import { envExample } from '../../config/variables.ts';
import { files, text } from './tree.ts';

test('.env.example is what config/variables.ts prints', () => {
  expect(text('.env.example')).toBe(envExample());
});

test('.env.example names every variable once and shows no secret', () => {
  const shown = [...envExample().matchAll(/^# ([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value] as const);
  expect(shown.map(([name]) => name)).toEqual(Object.keys(Environment.shape));
  for (const [name, value] of shown) if (SECRETS.some((secret) => secret === name)) expect(value).toBe('');
});

test('docs/adr/README.md lists every decision once, with its title', () => {
  const adrs = files().filter((file) => /^docs\/adr\/\d{4}-[a-z0-9-]+\.md$/.test(file));
  const index = text('docs/adr/README.md');
  const listed = [...index.matchAll(/^\| \[(\d{4})\]\((\d{4}-[a-z0-9-]+\.md)\) \| (.+?) \|/gm)].map(
    ([, number, file, title]) => ({ number, file, title }),
  );
  const expected = adrs.map((path) => {
    const file = path.slice('docs/adr/'.length);
    const title = /^# \d{4}[:.]? (.+)$/m.exec(text(path))?.[1];
    return { number: file.slice(0, 4), file, title };
  });
  expect(listed).toEqual(expected);
});

test('no two decisions share a number', () => {
  const numbers = files().flatMap((file) => /^docs\/adr\/(\d{4})-/.exec(file)?.[1] ?? []);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('Node and license are the same everywhere', () => {
  const manifest = z
    .object({ license: z.string(), engines: z.object({ node: z.string() }) })
    .parse(JSON.parse(text('package.json')));
  expect(manifest).toEqual({ license: 'EUPL-1.2', engines: { node: '>=24' } });
  expect(text('LICENSE')).toContain('EUROPÄISCHE UNION PUBLIC LICENCE v. 1.2');
});
