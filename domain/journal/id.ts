import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Ids are pseudonyms: a letter for the kind and 26 base32 characters, derived from who asked (office, Idempotency-Key). */
const id = <Brand extends string>(letter: string, brand: Brand) =>
  z
    .string()
    .regex(new RegExp(`^${letter}_[a-z2-7]{26}$`), `erwartet ${letter}_ und 26 Zeichen`)
    .brand(brand);

export const HandoverId = id('h', 'HandoverId');
export const CaseId = id('c', 'CaseId');
export const ConsentId = id('e', 'ConsentId');
export const FollowUpId = id('w', 'FollowUpId');
export type HandoverId = z.infer<typeof HandoverId>;
export type CaseId = z.infer<typeof CaseId>;
export type ConsentId = z.infer<typeof ConsentId>;
export type FollowUpId = z.infer<typeof FollowUpId>;

/** One stream of commits: one handover, case, consent or follow-up. */
export const StreamId = z.union([HandoverId, CaseId, ConsentId, FollowUpId]);
export type StreamId = z.infer<typeof StreamId>;

/** Offices are configuration: short kebab-case names such as `abh-rsk`. `staffelstab` is the system itself. */
export const OfficeId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,39}$/)
  .brand('OfficeId');
export type OfficeId = z.infer<typeof OfficeId>;
export const SYSTEM_OFFICE: OfficeId = OfficeId.parse('staffelstab');

/** RFC 3339 in UTC with milliseconds, e.g. `2026-11-23T08:40:00.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 }).brand('Instant');
export type Instant = z.infer<typeof Instant>;
export const instant = (epochMs: number): Instant => Instant.parse(new Date(epochMs).toISOString());

/** Reference to a sealed payload in the vault: keyed hash, 64 hex characters. */
export const PayloadRef = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand('PayloadRef');
export type PayloadRef = z.infer<typeof PayloadRef>;

/** Calendar day in Germany, e.g. `2026-11-23`. */
export const PlainDate = z.iso.date('kein Datum, das es gibt (JJJJ-MM-TT)').brand('PlainDate');
export type PlainDate = z.infer<typeof PlainDate>;

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** 26 base32 characters (130 bits) of SHA-256 over the parts; parts cannot run into each other. */
function digest(parts: readonly string[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest();
  let bits = BigInt(`0x${bytes.toString('hex')}`) >> 126n;
  let text = '';
  for (let i = 0; i < 26; i++) {
    text = BASE32.charAt(Number(bits & 31n)) + text;
    bits >>= 5n;
  }
  return text;
}

export const handoverIdFor = (office: OfficeId, idempotencyKey: string): HandoverId =>
  HandoverId.parse(`h_${digest([office, idempotencyKey])}`);
export const caseIdFor = (office: OfficeId, idempotencyKey: string): CaseId =>
  CaseId.parse(`c_${digest([office, idempotencyKey])}`);
export const consentIdFor = (office: OfficeId, idempotencyKey: string): ConsentId =>
  ConsentId.parse(`e_${digest([office, idempotencyKey])}`);
/** An office has one follow-up per handover, so the id follows from both. */
export const followUpIdFor = (office: OfficeId, handover: HandoverId): FollowUpId =>
  FollowUpId.parse(`w_${digest([office, handover])}`);
