/** `npm run verify -- EXPORT [--checkpoint FILE] [--key FILE]`: checks an exported journal offline. Exit 0: in order, 1: not, 2: wrong call. */
import { createPublicKey, type KeyObject } from 'node:crypto';
import { accessSync, constants, createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { type ExportedCheckpoint, ExportedCheckpoint as Shape } from '../domain/journal/export.ts';
import { verifyExport } from '../domain/journal/verify.ts';
import { EXIT, Exit, run, say } from './exit.ts';

const USAGE = 'Aufruf: npm run verify -- EXPORT [--checkpoint DATEI] [--key DATEI]';

await run(async () => {
  const { path, checkpoint, publicKey } = arguments_();
  const lines = createInterface({ input: readable(path), crlfDelay: Infinity });
  const result = await verifyExport(lines, {
    ...(checkpoint === null ? {} : { checkpoint }),
    ...(publicKey === null ? {} : { publicKey }),
  });
  for (const { place, what } of result.faults) say(`${place}: ${what}`);
  for (const note of result.notes) say(`Hinweis: ${note}`);
  const counted = `${String(result.commits)} Schritte in ${String(result.streams)} Abläufen, ${String(result.checkpoints)} Prüfpunkte`;
  if (!result.ok) throw new Exit(EXIT.failed, `NICHT in Ordnung: ${counted}`);
  say(`In Ordnung: ${counted}`);
});

// ---------------------------------------------------------------------------------------------------------------------

function arguments_() {
  try {
    const { values, positionals } = parseArgs({
      options: { checkpoint: { type: 'string' }, key: { type: 'string' } },
      allowPositionals: true,
    });
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0) throw new Exit(EXIT.config, USAGE);
    return { path, checkpoint: checkpointIn(values.checkpoint), publicKey: keyIn(values.key) };
  } catch (error) {
    if (error instanceof Exit) throw error;
    throw new Exit(EXIT.config, USAGE);
  }
}

function checkpointIn(path: string | undefined): ExportedCheckpoint | null {
  if (path === undefined) return null;
  return orExit(`${path} ist kein Prüfpunkt.`, () => Shape.parse(JSON.parse(readFileSync(path, 'utf8'))));
}

function keyIn(path: string | undefined): KeyObject | null {
  if (path === undefined) return null;
  return orExit(`${path} ist kein öffentlicher Schlüssel (PEM).`, () => createPublicKey(readFileSync(path)));
}

function readable(path: string) {
  orExit(`${path} lässt sich nicht lesen.`, () => accessSync(path, constants.R_OK));
  return createReadStream(path, 'utf8');
}

function orExit<T>(line: string, work: () => T): T {
  try {
    return work();
  } catch {
    throw new Exit(EXIT.config, line);
  }
}
