import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { COMPILE_CACHE, dataIn, FAST } from './child-process.ts';
import { Verdict } from './finding.ts';
import { testify } from './testimony.ts';
import type { World } from './world.ts';

const SCRIPT = fileURLToPath(new URL('examine.ts', import.meta.url));
const MANY = 256 * 1024 * 1024;

/** What is wrong with a world. `settled`: it was brought to its end, so nothing may be open any more. */
export async function judge(world: World, settled: boolean): Promise<Verdict> {
  testify(world, settled);
  const { stdout } = await promisify(execFile)(process.execPath, [...FAST, SCRIPT, world.folder], {
    maxBuffer: MANY,
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: dataIn(world.folder),
      NODE_COMPILE_CACHE: COMPILE_CACHE,
      LOG_LEVEL: 'silent',
    },
  });
  return Verdict.parse(JSON.parse(stdout));
}
