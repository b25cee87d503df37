/** What the suite has to say about a world, for the process that examines what the product has kept of it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Mail } from './protocol.ts';
import type { World } from './world.ts';

export const Statement = z.strictObject({
  key: z.string(),
  office: z.string(),
  kind: z.string(),
  /** The stream it was about, where the suite named one. */
  about: z.string().nullable(),
  times: z.int(),
  answer: z.enum(['none', 'accepted', 'rejected']),
  code: z.string().nullable(),
});
export type Statement = z.infer<typeof Statement>;

export const Testimony = z.strictObject({
  said: z.array(Statement),
  mails: z.array(Mail),
  acted: z.array(z.strictObject({ run: z.string(), instances: z.array(z.string()) })),
  withdrawn: z.array(z.string()),
  refusals: z.array(z.string()),
  /** The clockwork had come to rest: nothing may be open any more. */
  settled: z.boolean(),
});
export type Testimony = z.infer<typeof Testimony>;

export const testimonyIn = (folder: string): string => join(folder, 'testimony.json');

export function testify(world: World, settled: boolean): void {
  const testimony: Testimony = {
    said: [...world.said.values()].map(({ key, who, what, times, answer, code }) => ({
      key,
      office: who.office,
      kind: what.kind,
      about: 'id' in what ? what.id : null,
      times,
      answer,
      code,
    })),
    mails: world.mails,
    acted: [...world.acted].map(([run, instances]) => ({ run, instances: [...instances] })),
    withdrawn: [...world.withdrawn],
    refusals: [...world.refusals],
    settled,
  };
  writeFileSync(testimonyIn(world.folder), JSON.stringify(testimony));
}
