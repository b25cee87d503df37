import { z } from 'zod';

export const Finding = z.strictObject({ name: z.string(), wrong: z.array(z.string()) });
export type Finding = z.infer<typeof Finding>;

export const Verdict = z.strictObject({
  findings: z.array(Finding),
  figures: z.strictObject({ handovers: z.int(), commits: z.int(), mails: z.int(), mailsTwice: z.int() }),
});
export type Verdict = z.infer<typeof Verdict>;
