import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openSqlite } from '../../../store/sqlite/open.ts';
import { day, handoverId } from '../../conformance/store/sample.ts';
import { temporaryFolder } from './open-store.ts';

const KILLS = 12;
const STREAMS = ['a', 'b', 'c', 'd'];

let folder = '';
let path = '';
let child: ChildProcess | null = null;
beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder, 'staffelstab.sqlite');
});
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

test(`kill -9, ${String(KILLS)} times in the midst of writing: every answered commit is there, nothing is half there`, async () => {
  const answered = new Set<string>();
  for (let n = 0; n < KILLS; n++) {
    const before = answered.size;
    for (const place of await killedWhileWriting(30 + n * 20)) answered.add(place);
    expect(answered.size).toBeGreaterThan(before);
    await verify(answered);
  }
}, 120_000);

/** Commits that a child process was told to be written, before it was killed after so many milliseconds of work. */
async function killedWhileWriting(milliseconds: number): Promise<readonly string[]> {
  const script = fileURLToPath(new URL('endless-writer.ts', import.meta.url));
  const started = spawn(process.execPath, [script, path, ...STREAMS], { stdio: ['ignore', 'pipe', 'inherit'] });
  child = started;
  let output = '';
  started.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  await once(started.stdout, 'data');
  await setTimeout(milliseconds);
  started.kill('SIGKILL');
  await once(started, 'close');
  // The last line may be torn by the kill.
  return output.split('\n').slice(0, -1);
}

async function verify(answered: ReadonlySet<string>): Promise<void> {
  const { store } = openSqlite({ path });
  const heads = new Map((await store.headsTouchedSince(0)).map(({ stream, rev }) => [String(stream), rev]));
  const found = new Set<string>();
  for (const stream of STREAMS.map(handoverId)) {
    const commits = await store.read(stream);
    expect(commits.map(({ rev }) => rev)).toEqual(commits.map((_, i) => i + 1));
    expect(heads.get(stream) ?? 0).toBe(commits.length);
    for (const { _id } of commits) found.add(_id);
  }
  expect([...answered].filter((place) => !found.has(place))).toEqual([]);
  const listed = await store.handovers({ view: 'open', office: null }, null, 10);
  expect((await store.counts(null, day('2026-11-23'))).open).toBe(listed.rows.length);
  await store.close();
}
