import { mkdirSync } from 'node:fs';
import { dataIn, startChild } from './child-process.ts';

/** One life that ends by itself leaves the compiled modules for all the others. */
export async function warmUp(folder: string): Promise<void> {
  mkdirSync(dataIn(folder), { recursive: true });
  const child = startChild({ folder, build: 'sound', hears: (line) => 'ready' in line && child.end() });
  const { code, stderr } = await child.ended;
  if (code !== 0) throw new Error(`the product does not start: ${stderr}`);
}
