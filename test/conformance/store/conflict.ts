import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { HandoverId } from '../../../domain/journal/id.ts';
import type { Store } from '../../../store/port.ts';
import { commit, handoverId } from './sample.ts';
import type { OpenStore, StoreUnderTest } from './store-under-test.ts';

const CALLERS = 32;
const ROUNDS = 100;
const WRITERS = 4;
const REVISIONS = 3000;

export function conflictCases(open: OpenStore): void {
  describe('insert-if-absent is the only lock', () => {
    test(`${String(CALLERS)} callers at once, ${String(ROUNDS)} rounds: one winner per revision`, async () => {
      const { store, another } = await open();
      expect(await doubleWinners([store, await another()], ROUNDS)).toBe(0);
    });

    test(`${String(WRITERS)} processes, ${String(REVISIONS)} revisions: one winner each, and what it wrote`, async () => {
      const tested = await open();
      const stream = handoverId('contended');
      const names = Array.from({ length: WRITERS }, (_, i) => `writer-${String(i)}`);
      const writers = names.map((name) => startWriter(tested, stream, name));
      await Promise.all(writers.map(({ ready }) => ready));
      for (const writer of writers) writer.go();
      const won = await Promise.all(writers.map((writer) => writer.won));
      const commits = await tested.store.read(stream);
      expect(commits.map(({ rev }) => rev)).toEqual(Array.from({ length: REVISIONS }, (_, i) => i + 1));
      for (const [i, name] of names.entries())
        expect(commits.filter(({ commandId }) => commandId.startsWith(`${name}:`)).map(({ rev }) => rev)).toEqual(
          won[i],
        );
      expect(won.flat()).toHaveLength(REVISIONS);
      // Otherwise nobody contended and nothing was shown.
      expect(won.filter((revisions) => revisions.length > 0).length).toBe(WRITERS);
    }, 120_000);
  });
}

/** Revisions that more than one caller believes to have written; also run against a deliberately broken store. */
export async function doubleWinners(stores: readonly Pick<Store, 'append'>[], rounds: number): Promise<number> {
  let doubled = 0;
  for (let rev = 1; rev <= rounds; rev++) {
    const answers = await Promise.all(
      Array.from({ length: CALLERS }, async (_, caller) =>
        stores[caller % stores.length]?.append(commit(handoverId('race'), rev, { by: `caller-${String(caller)}` })),
      ),
    );
    if (answers.filter((answer) => answer === 'inserted').length !== 1) doubled++;
  }
  return doubled;
}

interface Writer {
  readonly ready: Promise<void>;
  go(): void;
  /** Revisions that it won, as it says itself. */
  readonly won: Promise<readonly number[]>;
}

function startWriter({ opener }: StoreUnderTest, stream: HandoverId, name: string): Writer {
  const script = fileURLToPath(new URL('writer.ts', import.meta.url));
  const args = [script, opener.module, opener.address, stream, name, String(REVISIONS)];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  let output = '';
  const ready = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      if (output.startsWith('ready')) resolve();
    });
  });
  const won = once(child, 'close').then(() => z.array(z.int()).parse(JSON.parse(output.replace('ready', ''))));
  return { ready, won, go: () => child.stdin.write('go') };
}
