import { usual } from '../chatter.ts';
import { begin } from '../campaign.ts';
import { live } from '../life.ts';
import type { Part } from '../result.ts';
import { endsWell } from './grow.ts';

/** Two of everything that goes on by itself, on one engine: every job may be taken up twice, every step is recorded once. */
export const twoDrives = (seed: number): Part => ({
  name: 'two workers at once',
  async run(folder) {
    const world = begin(folder, seed);
    const options = { build: 'sound', drives: 2 } as const;
    for (let n = 0; n < LIVES; n++)
      await live(world, { ...options, failpoint: null, choose: usual, killAfter: 700, whileStarting: false });
    return [await endsWell(world, 'two workers at once: one commit each', options)];
  },
});
const LIVES = 6;
