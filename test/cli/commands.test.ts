/** Service and commands from outside: lines, exit codes, and what survives a SIGKILL. */
import { copyFileSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { z } from 'zod';
import { asUser, newFolder, runs, serve } from './process.ts';

/** Processes start slowly on a busy machine. */
jest.setTimeout(90_000);

const CASE = {
  firstName: 'Erika',
  lastName: 'Muster',
  birthDate: null,
  street: 'Weg 1',
  postalCode: '51570',
  municipality: 'Windeck',
  phone: '',
  language: 'Dari',
  interpreter: false,
  fileNumber: '',
  persons: 1,
};
const openCase = (url: string, key: string) =>
  fetch(`${url}/api/cases`, { method: 'POST', headers: asUser('demo-abh-siegburg', key), body: JSON.stringify(CASE) });

test('the service starts empty, answers, stops on SIGTERM without a trace of its children', async () => {
  const service = await serve(newFolder());
  expect((await fetch(`${service.url}/healthz`)).status).toBe(200);
  expect((await fetch(`${service.url}/readyz`)).status).toBe(200);
  expect((await openCase(service.url, 'one')).status).toBe(201);
  service.child.kill('SIGTERM');
  const { code, out } = await service.ended;
  expect(code).toBe(0);
  expect(out).toContain('Demo-Anmeldungen: demo-abh-siegburg');
});

test('every fault of the configuration at once, exit 2', async () => {
  const { code, err } = await runs('main.ts', ['--empty'], { DATA_DIR: newFolder(), PORT: 'x', LOG_LEVEL: 'laut' });
  expect(code).toBe(2);
  expect(err).toMatch(/PORT: /);
  expect(err).toMatch(/LOG_LEVEL: /);
});

test('a port in use: one line, and nothing is left running', async () => {
  const service = await serve(newFolder());
  const port = new URL(service.url).port;
  const { code, err } = await runs('main.ts', ['--empty'], { DATA_DIR: newFolder(), PORT: port });
  expect([code, err.trim()]).toEqual([1, expect.stringContaining('EADDRINUSE')]);
});

test('a store that is none, one line, exit 3', async () => {
  const dir = newFolder();
  writeFileSync(join(dir, 'staffelstab.sqlite'), 'das ist keine Datenbank '.repeat(100));
  const { code, err } = await runs('main.ts', ['--empty'], { DATA_DIR: dir });
  expect(code).toBe(3);
  expect(err.trim().split('\n')).toHaveLength(1);
});

test('killed at a failpoint: the command is there afterwards, once', async () => {
  const dir = newFolder();
  const first = await serve(dir, { FAILPOINT: 'execute.after-append:1' });
  await expect(openCase(first.url, 'one')).rejects.toThrow();
  expect((await first.ended).signal).toBe('SIGKILL');
  const second = await serve(dir);
  const again = await openCase(second.url, 'one');
  expect(again.status).toBe(201);
  const list = await fetch(`${second.url}/api/cases`, { headers: asUser('demo-abh-siegburg') });
  expect(await list.json()).toMatchObject({ items: [{ name: 'Muster, Erika' }] });
  expect((await runs('main.ts', [], { DATA_DIR: dir, FAILPOINT: 'nirgends' })).code).toBe(2);
});

test('export, verify, tamper, verify; backup apart with expiry; rebuild; recover after a restore', async () => {
  const dir = newFolder();
  const service = await serve(dir);
  await openCase(service.url, 'one');
  const file = join(dir, 'export.jsonl');
  const exported = await fetch(`${service.url}/api/journal/export`, { headers: asUser('demo-datenschutz') });
  writeFileSync(file, await exported.text());
  const verified = await runs('cli/verify.ts', [file], {});
  expect([verified.code, verified.out]).toEqual([0, expect.stringContaining('In Ordnung: 1 Schritte in 1 Abläufen')]);
  writeFileSync(file, readFileSync(file, 'utf8').replace('"persons":1', '"persons":2'));
  const tampered = await runs('cli/verify.ts', [file], {});
  expect([tampered.code, tampered.out]).toEqual([1, expect.stringMatching(/c_[a-z2-7]{26}\/1: /)]);
  expect((await runs('cli/verify.ts', [], {})).code).toBe(2);
  expect((await runs('cli/verify.ts', ['/gibt/es/nicht'], {})).code).toBe(2);

  // While the service runs.
  const target = join(dir, 'sicherung');
  expect((await runs('cli/backup.ts', [target], { DATA_DIR: dir })).code).toBe(0);
  const [old = ''] = readdirSync(join(target, 'schluessel'));
  const long = Date.now() / 1000 - 8 * 86_400;
  utimesSync(join(target, 'schluessel', old), long, long);
  const second = await runs('cli/backup.ts', [target], { DATA_DIR: dir });
  expect(second.out).toContain('gelöscht: 1.');
  expect([readdirSync(join(target, 'speicher')).length, readdirSync(join(target, 'schluessel')).length]).toEqual([
    2, 1,
  ]);
  expect((await runs('cli/backup.ts', [], { DATA_DIR: dir })).code).toBe(2);
  expect((await runs('cli/rebuild.ts', [], { DATA_DIR: dir })).out).toContain('aus 1 Abläufen');
  service.child.kill('SIGTERM');
  await service.ended;
  const recovered = await runs('cli/recover.ts', [], { DATA_DIR: dir });
  expect([recovered.code, recovered.out]).toEqual([0, expect.stringContaining('Abläufe mit verlorenen Schritten: 0.')]);
});

test('a store restored from an older copy is read only until recover has run, which names what is lost', async () => {
  const dir = newFolder();
  const stopped = async (service: Awaited<ReturnType<typeof serve>>) => {
    service.child.kill('SIGTERM');
    await service.ended;
  };
  const files = ['staffelstab.sqlite', 'keys.sqlite'] as const;
  const first = await serve(dir);
  await openCase(first.url, 'one');
  await stopped(first);
  for (const name of files) copyFileSync(join(dir, name), join(dir, `${name}.alt`));
  const second = await serve(dir);
  const lost = await openCase(second.url, 'two');
  await stopped(second);
  for (const name of files) {
    copyFileSync(join(dir, `${name}.alt`), join(dir, name));
    for (const rest of ['-wal', '-shm']) rmSync(join(dir, `${name}${rest}`), { force: true });
  }

  const behind = await serve(dir);
  expect((await openCase(behind.url, 'three')).status).toBe(503);
  expect((await fetch(`${behind.url}/readyz`)).status).toBe(503);
  // Names are shown to nobody while no read can be logged; lists of handovers go without them.
  expect((await fetch(`${behind.url}/api/cases`, { headers: asUser('demo-abh-siegburg') })).status).toBe(503);
  const sent = await fetch(`${behind.url}/api/handovers?view=sent`, { headers: asUser('demo-abh-siegburg') });
  expect(sent.status).toBe(200);
  await stopped(behind);
  const recovered = await runs('cli/recover.ts', [], { DATA_DIR: dir });
  const { id } = z.object({ id: z.string() }).parse(await lost.json());
  expect([recovered.code, recovered.err]).toEqual([0, '']);
  expect(recovered.out).toContain(`${id}: gespeichert bis Schritt 0, nach außen bezeugt war Schritt 1.`);
  const third = await serve(dir);
  expect((await openCase(third.url, 'three')).status).toBe(201);
});
