import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Random = (size: number) => Uint8Array;

/**
 * A key of the demo: read from `<dataDir>/<name>`, made there at the first start (mode 0600). Throws when the folder cannot
 * be used or the file is damaged.
 */
export function demoSecret(dataDir: string, name: string, random: Random): Uint8Array {
  const file = join(dataDir, name);
  const bytes = readKey(file) ?? makeKey(dataDir, file, random);
  if (bytes?.length !== 32) throw new RangeError(`${file} ist beschädigt: erwartet 32 Byte in Base64`);
  return bytes;
}

/** Written apart and linked into place: a kill leaves no half key, and two first starts at once agree on one. */
function makeKey(dataDir: string, file: string, random: Random): Uint8Array | null {
  mkdirSync(dataDir, { recursive: true });
  const draft = `${file}.${Buffer.from(random(8)).toString('hex')}`;
  writeFileSync(draft, `${Buffer.from(random(32)).toString('base64')}\n`, { flag: 'wx', mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readKey(file);
}

function readKey(file: string): Uint8Array | null {
  try {
    return new Uint8Array(Buffer.from(readFileSync(file, 'utf8').trim(), 'base64'));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

// Not `instanceof Error`: under Jest the errors of node:fs come from another realm.
const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;
